import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cognito/userPoolDomain:UserPoolDomain", {
      omitted: [],
      allowed: {
        "managed login": { domain: "auth.example.com", certificateArn: unknown, managedLoginVersion: 2 },
        "the domain of Cognito itself": { domain: "shop" },
      },
      denied: {
        "the classic pages": [
          { domain: "auth.example.com", certificateArn: "arn", managedLoginVersion: 1 },
          "managedLoginVersion is not 2, so the custom domain may accept TLS 1.0. Set it to 2.",
        ],
        "no version": [
          { domain: "auth.example.com", certificateArn: unknown },
          "managedLoginVersion is not 2, so the custom domain may accept TLS 1.0. Set it to 2.",
        ],
      },
      undecided: {
        "an unknown version": [
          { domain: "auth.example.com", certificateArn: "arn", managedLoginVersion: unknown },
          "managedLoginVersion",
        ],
      },
    }),
    of("aws-native:cognito:UserPoolDomain", {
      omitted: [],
      allowed: {
        "1.2": { customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_2_2021" } },
        "managed login": { customDomainConfig: { certificateArn: "arn" }, managedLoginVersion: 2 },
        "the domain of Cognito itself": { domain: "shop" },
      },
      denied: {
        "1.0": [
          { customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1" } },
          "customDomainConfig.securityPolicy TLS_V1 accepts TLS 1.0; the minimum is TLS 1.2. Set it to TLS_V1_2_2021.",
        ],
        "nothing said": [
          { customDomainConfig: { certificateArn: "arn" } },
          "customDomainConfig.securityPolicy is not set, so the domain may accept TLS 1.0. Set it to TLS_V1_2_2021.",
        ],
      },
      undecided: {
        "an unknown policy": [
          { customDomainConfig: { certificateArn: "arn", securityPolicy: unknown } },
          "customDomainConfig.securityPolicy",
        ],
      },
      repaired: {
        "1.0": { customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_2_2021" } },
        "nothing said": { customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_2_2021" } },
      },
    }),
    of("aws-native:cognito:UserPoolDomain", {
      config: { minimum: "1.3" },
      omitted: [],
      allowed: {
        "1.3": { customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_3_2025" } },
      },
      denied: {
        "managed login, which takes 1.2": [
          { customDomainConfig: { certificateArn: "arn" }, managedLoginVersion: 2 },
          "customDomainConfig.securityPolicy is not set, so the domain may accept TLS 1.2. Set it to TLS_V1_3_2025.",
        ],
        "nothing said, whatever the version": [
          { customDomainConfig: { certificateArn: "arn" }, managedLoginVersion: unknown },
          "customDomainConfig.securityPolicy is not set, so the domain may accept TLS 1.0. Set it to TLS_V1_3_2025.",
        ],
      },
      undecided: {},
      repaired: {
        "managed login, which takes 1.2": {
          customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_3_2025" },
          managedLoginVersion: 2,
        },
        "nothing said, whatever the version": {
          customDomainConfig: { certificateArn: "arn", securityPolicy: "TLS_V1_3_2025" },
          managedLoginVersion: unknown,
        },
      },
    }),
  ],
};
