import type { TlsCatalogue } from "./tls-catalogue";

/** Security policies of REST APIs and of custom domain names. HTTP and WebSocket APIs know TLS_1_2 alone. */
export const apiGatewayTls: TlsCatalogue = {
  source:
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html",
  date: "2026-11-25",
  rows: [
    {
      minimum: "1.3",
      forwardSecrecy: true,
      names: [
        "SecurityPolicy_TLS13_1_3_2025_09",
        "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
        "SecurityPolicy_TLS13_2025_EDGE",
      ],
    },
    {
      minimum: "1.2",
      forwardSecrecy: true,
      names: [
        "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
        "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
        "SecurityPolicy_TLS12_PFS_2025_EDGE",
      ],
    },
    {
      minimum: "1.2",
      forwardSecrecy: false,
      names: [
        "SecurityPolicy_TLS13_1_2_2021_06",
        "SecurityPolicy_TLS13_1_2_PQ_2025_09",
        "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
        "SecurityPolicy_TLS12_2018_EDGE",
        "TLS_1_2",
      ],
    },
    {
      minimum: "1.2",
      forwardSecrecy: undefined,
      names: ["SecurityPolicy_TLS13_1_2_Ext2_PQ_2025_09", "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09"],
    },
    { minimum: "1.0", forwardSecrecy: false, names: ["TLS_1_0"] },
  ],
};
