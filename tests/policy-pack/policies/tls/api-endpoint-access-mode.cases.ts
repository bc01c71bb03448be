import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const takesNone =
  "endpointAccessMode is set, but securityPolicy is TLS_1_2, a legacy policy that takes none, so the deployment fails. Leave endpointAccessMode out, or choose a policy whose name begins with SecurityPolicy_.";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:apigateway/domainName:DomainName",
        "aws-native:apigateway:DomainName",
        "aws-native:apigateway:DomainNameV2",
        "aws:apigateway/restApi:RestApi",
        "aws-native:apigateway:RestApi",
      ],
      {
        omitted: [],
        allowed: {
          STRICT: { securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", endpointAccessMode: "STRICT" },
          "BASIC, the way to migrate": {
            securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
            endpointAccessMode: "BASIC",
          },
          "a weak policy, which is told elsewhere": {
            securityPolicy: "TLS_1_0",
            endpointAccessMode: "STRICT",
          },
          "a legacy policy, which takes none": { securityPolicy: "TLS_1_2", endpointAccessMode: "" },
          "a mode that is still unknown": {
            securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
            endpointAccessMode: unknown,
          },
        },
        denied: {
          "no mode": [
            { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" },
            "endpointAccessMode is not set, and this security policy needs it. Set it to STRICT.",
          ],
          "an empty mode": [
            { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", endpointAccessMode: "" },
            "endpointAccessMode is not set, and this security policy needs it. Set it to STRICT.",
          ],
          "a mode beside a legacy policy": [
            { securityPolicy: "TLS_1_2", endpointAccessMode: "STRICT" },
            takesNone,
          ],
        },
        undecided: {
          "an unknown policy": [{ securityPolicy: unknown }, "securityPolicy"],
          "an unknown mode of a legacy policy": [
            { securityPolicy: "TLS_1_2", endpointAccessMode: unknown },
            "endpointAccessMode",
          ],
        },
        repaired: {
          "no mode": { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09", endpointAccessMode: "STRICT" },
          "an empty mode": {
            securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09",
            endpointAccessMode: "STRICT",
          },
        },
      },
    ),
    of(["aws:apigateway/restApi:RestApi", "aws-native:apigateway:RestApi"], {
      omitted: [],
      allowed: {
        "both in the document": {
          body: {
            "x-amazon-apigateway-security-policy": "SecurityPolicy_TLS13_1_3_2025_09",
            "x-amazon-apigateway-endpoint-access-mode": "STRICT",
          },
        },
      },
      denied: {
        "the policy alone in the document": [
          { body: { "x-amazon-apigateway-security-policy": "SecurityPolicy_TLS13_1_3_2025_09" } },
          "endpointAccessMode is not set, and this security policy needs it. Set it to STRICT.",
        ],
      },
      undecided: {},
      repaired: {
        "the policy alone in the document": {
          body: { "x-amazon-apigateway-security-policy": "SecurityPolicy_TLS13_1_3_2025_09" },
          endpointAccessMode: "STRICT",
        },
      },
    }),
  ],
};
