import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const missing = (kind: string) =>
  `authorizerConfig.defaultAuthorizerName is not set, while authenticationType is ${kind}. Set it to the name of the authorizer.`;

export const cases: PolicyCases = {
  resources: [
    of(["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"], {
      omitted: [],
      allowed: {
        "custom authentication by a named authorizer": {
          authenticationType: "CUSTOM_AUTH",
          authorizerConfig: { defaultAuthorizerName: "devices" },
        },
        "an authorizer that is made with the domain": {
          authenticationType: "CUSTOM_AUTH",
          authorizerConfig: { defaultAuthorizerName: unknown },
        },
        "certificates alone": { authenticationType: "AWS_X509" },
      },
      denied: {
        "custom authentication by nobody": [{ authenticationType: "CUSTOM_AUTH" }, missing("CUSTOM_AUTH")],
        "custom authentication beside certificates, by nobody": [
          { authenticationType: "CUSTOM_AUTH_X509", authorizerConfig: {} },
          missing("CUSTOM_AUTH_X509"),
        ],
        "custom authentication by the authorizer that a device names": [
          { authenticationType: "CUSTOM_AUTH", authorizerConfig: { allowAuthorizerOverride: true } },
          missing("CUSTOM_AUTH"),
        ],
        "an empty name": [
          { authenticationType: "CUSTOM_AUTH", authorizerConfig: { defaultAuthorizerName: "" } },
          missing("CUSTOM_AUTH"),
        ],
      },
      undecided: { "an unknown kind": [{ authenticationType: unknown }, "authenticationType"] },
    }),
  ],
};
