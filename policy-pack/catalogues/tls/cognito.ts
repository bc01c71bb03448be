import type { TlsCatalogue } from "./tls-catalogue";

/** `customDomainConfig.securityPolicy` of a user pool's domain. */
export const cognitoTls: TlsCatalogue = {
  source:
    "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html",
  date: "2026-11-25",
  rows: [
    { minimum: "1.3", forwardSecrecy: true, names: ["TLS_V1_3_2025"] },
    { minimum: "1.2", forwardSecrecy: undefined, names: ["TLS_V1_2_2021"] },
    { minimum: "1.0", forwardSecrecy: false, names: ["TLS_V1"] },
  ],
};
