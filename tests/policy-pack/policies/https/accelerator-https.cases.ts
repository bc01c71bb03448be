import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:globalaccelerator/listener:Listener", "aws-native:globalaccelerator:Listener"], {
      omitted: [],
      allowed: {
        "443": { portRanges: [{ fromPort: 443, toPort: 443 }] },
        "a range that ends before 80": { portRanges: [{ fromPort: 1, toPort: 79 }] },
        "a range above 80 whose end is unknown": { portRanges: [{ fromPort: 443, toPort: unknown }] },
      },
      denied: {
        "80": [
          {
            portRanges: [
              { fromPort: 443, toPort: 443 },
              { fromPort: 80, toPort: 80 },
            ],
          },
          "portRanges[1] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
        "a range around 80": [
          { portRanges: [{ fromPort: 1, toPort: 1024 }] },
          "portRanges[0] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
        "ports as texts": [
          { portRanges: [{ fromPort: "80", toPort: "80" }] },
          "portRanges[0] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
      },
      undecided: {
        "an unknown end, and still judges the other range": [
          {
            portRanges: [
              { fromPort: 80, toPort: unknown },
              { fromPort: 80, toPort: 80 },
            ],
          },
          "portRanges[0].toPort",
          "portRanges[1] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
      },
    }),
    of("aws:globalaccelerator/customRoutingListener:CustomRoutingListener", {
      omitted: [],
      allowed: { "443": { portRanges: [{ fromPort: 443, toPort: 443 }] } },
      denied: {
        "80": [
          { portRanges: [{ fromPort: 80, toPort: 80 }] },
          "portRanges[0] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
      },
      undecided: { "unknown ranges": [{ portRanges: unknownList }, "portRanges"] },
    }),
    of(["aws:globalaccelerator/listener:Listener", "aws-native:globalaccelerator:Listener"], {
      omitted: [],
      allowed: {
        "UDP, over which nobody speaks plain HTTP": {
          protocol: "UDP",
          portRanges: [{ fromPort: 80, toPort: 80 }],
        },
      },
      denied: {
        "a protocol that is still unknown": [
          { protocol: unknown, portRanges: [{ fromPort: 1, toPort: 65535 }] },
          "portRanges[0] opens port 80, where plain HTTP is spoken. Leave it out, and open 443.",
        ],
      },
      undecided: {
        "an unknown end": [
          { protocol: "TCP", portRanges: [{ fromPort: 1, toPort: unknown }] },
          "portRanges[0].toPort",
        ],
      },
    }),
  ],
};
