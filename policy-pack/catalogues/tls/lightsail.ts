import type { TlsCatalogue } from "./tls-catalogue";

/** `viewerMinimumTlsProtocolVersion` of a Lightsail distribution. */
export const lightsailTls: TlsCatalogue = {
  source: "https://docs.aws.amazon.com/lightsail/2016-11-28/api-reference/API_UpdateDistribution.html",
  date: "2026-11-25",
  rows: [
    {
      minimum: "1.2",
      forwardSecrecy: undefined,
      names: ["TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021"],
    },
    { minimum: "1.1", forwardSecrecy: false, names: ["TLSv1.1_2016"] },
  ],
};
