import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:apprunner/service:Service", "aws-native:apprunner:Service"], {
      omitted: [
        "networkConfiguration.ingressConfiguration.isPubliclyAccessible is not false, so anyone on the internet may call the service. Set it to false, or have the service authorize its callers.",
      ],
      allowed: {
        "from a VPC alone": {
          networkConfiguration: { ingressConfiguration: { isPubliclyAccessible: false } },
        },
      },
      denied: {
        public: [
          { networkConfiguration: { ingressConfiguration: { isPubliclyAccessible: true } } },
          "networkConfiguration.ingressConfiguration.isPubliclyAccessible is not false, so anyone on the internet may call the service. Set it to false, or have the service authorize its callers.",
        ],
        "nothing said": [
          { serviceName: "s" },
          "networkConfiguration.ingressConfiguration.isPubliclyAccessible is not false, so anyone on the internet may call the service. Set it to false, or have the service authorize its callers.",
        ],
      },
      undecided: {
        "an unknown switch": [
          { networkConfiguration: { ingressConfiguration: { isPubliclyAccessible: unknownFlag } } },
          "networkConfiguration.ingressConfiguration.isPubliclyAccessible",
        ],
      },
    }),
  ],
};
