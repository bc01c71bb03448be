import type { TlsCatalogue } from "./tls-catalogue";

/** Security policies of IoT Core's domains. All accept TLS 1.2 or newer alone, whatever the name says. */
export const iotTls: TlsCatalogue = {
  source: "https://docs.aws.amazon.com/iot/latest/developerguide/transport-security.html",
  date: "2026-11-25",
  rows: [
    { minimum: "1.3", forwardSecrecy: true, names: ["IoTSecurityPolicy_TLS13_1_3_2022_10"] },
    {
      minimum: "1.2",
      forwardSecrecy: undefined,
      names: [
        "IoTSecurityPolicy_TLS13_1_2_2022_10",
        "IoTSecurityPolicy_TLS12_1_2_2022_10",
        "IoTSecurityPolicy_TLS12_1_0_2016_01",
        "IoTSecurityPolicy_TLS12_1_0_2015_01",
      ],
    },
  ],
};
