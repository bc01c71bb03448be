import type { TlsCatalogue } from "./tls-catalogue";

/** `tlsSecurityPolicy` of OpenSearch; Elasticsearch and CloudSearch take the older of these names. */
export const searchTls: TlsCatalogue = {
  source: "https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html",
  date: "2026-11-25",
  rows: [
    { minimum: "1.2", forwardSecrecy: true, names: ["Policy-Min-TLS-1-2-PFS-2023-10"] },
    {
      minimum: "1.2",
      forwardSecrecy: undefined,
      names: [
        "Policy-Min-TLS-1-2-2019-07",
        "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08",
        "Policy-Min-TLS-1-2-FIPS-PQ-2026-10",
      ],
    },
    { minimum: "1.0", forwardSecrecy: false, names: ["Policy-Min-TLS-1-0-2019-07"] },
  ],
};
