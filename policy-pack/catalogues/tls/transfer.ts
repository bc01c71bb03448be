import type { TlsCatalogue } from "./tls-catalogue";

/**
 * Security policies of Transfer Family servers. They choose SSH and TLS ciphers and no TLS version, so none has a
 * minimum; the oldest one still takes SHA-1 signatures and RSA key exchange.
 */
export const transferTls: TlsCatalogue = {
  source: "https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html",
  date: "2026-11-25",
  rows: [
    {
      minimum: undefined,
      forwardSecrecy: false,
      names: ["TransferSecurityPolicy-2018-11", "TransferSecurityPolicy-Restricted-2018-11"],
    },
    {
      minimum: undefined,
      forwardSecrecy: undefined,
      names: [
        "TransferSecurityPolicy-2020-06",
        "TransferSecurityPolicy-2022-03",
        "TransferSecurityPolicy-2023-05",
        "TransferSecurityPolicy-2024-01",
        "TransferSecurityPolicy-2025-03",
        "TransferSecurityPolicy-FIPS-2020-06",
        "TransferSecurityPolicy-FIPS-2023-05",
        "TransferSecurityPolicy-FIPS-2024-01",
        "TransferSecurityPolicy-FIPS-2024-05",
        "TransferSecurityPolicy-FIPS-2025-03",
        "TransferSecurityPolicy-Restricted-2020-06",
        "TransferSecurityPolicy-Restricted-2024-06",
        "TransferSecurityPolicy-SshAuditCompliant-2025-02",
        "TransferSecurityPolicy-AS2Restricted-2025-07",
        "TransferSecurityPolicy-PQ-SSH-Experimental-2023-04",
        "TransferSecurityPolicy-PQ-SSH-FIPS-Experimental-2023-04",
      ],
    },
  ],
};
