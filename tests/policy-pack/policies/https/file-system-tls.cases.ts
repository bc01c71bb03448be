import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:ecs/taskDefinition:TaskDefinition", "aws-native:ecs:TaskDefinition"], {
      omitted: [],
      allowed: {
        enabled: {
          volumes: [
            { name: "v", efsVolumeConfiguration: { fileSystemId: unknown, transitEncryption: "ENABLED" } },
          ],
        },
        "a volume of another kind": { volumes: [{ name: "v", hostPath: "/x" }] },
      },
      denied: {
        disabled: [
          { volumes: [{ efsVolumeConfiguration: { fileSystemId: unknown, transitEncryption: "DISABLED" } }] },
          "volumes[0].efsVolumeConfiguration.transitEncryption leaves files in plain text on their way. Set it to ENABLED.",
        ],
        "nothing said": [
          { volumes: [{ name: "v", efsVolumeConfiguration: { fileSystemId: "fs" } }] },
          "volumes[0].efsVolumeConfiguration.transitEncryption is not set, so files pass in plain text. Set it to ENABLED.",
        ],
      },
      undecided: {
        "an unknown switch": [
          { volumes: [{ efsVolumeConfiguration: { fileSystemId: "fs", transitEncryption: unknown } }] },
          "volumes[0].efsVolumeConfiguration.transitEncryption",
        ],
      },
      repaired: {
        disabled: {
          volumes: [{ efsVolumeConfiguration: { fileSystemId: unknown, transitEncryption: "ENABLED" } }],
        },
        "nothing said": {
          volumes: [
            { name: "v", efsVolumeConfiguration: { fileSystemId: "fs", transitEncryption: "ENABLED" } },
          ],
        },
      },
    }),
  ],
};
