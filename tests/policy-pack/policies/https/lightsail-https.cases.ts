import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy", {
      omitted: ["enabled is not set, so plain HTTP is answered. Set it to true."],
      allowed: { on: { enabled: true } },
      denied: { off: [{ enabled: false }, "enabled leaves plain HTTP in use. Set it to true."] },
      undecided: { "an unknown switch": [{ enabled: unknownFlag }, "enabled"] },
      repaired: { off: { enabled: true } },
    }),
    of("aws:lightsail/distribution:Distribution", {
      omitted: [
        "origin.protocolPolicy is not set, so the origin is called over plain HTTP. Set it to https-only.",
      ],
      allowed: { "https only": { origin: { protocolPolicy: "https-only" } } },
      denied: {
        "plain http": [
          { origin: { protocolPolicy: "http-only" } },
          "origin.protocolPolicy leaves plain HTTP in use. Set it to https-only.",
        ],
        "nothing said": [
          { origin: { name: "i" } },
          "origin.protocolPolicy is not set, so the origin is called over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: { "an unknown origin": [{ origin: unknownObject }, "origin"] },
      repaired: {
        "plain http": { origin: { protocolPolicy: "https-only" } },
        "nothing said": { origin: { name: "i", protocolPolicy: "https-only" } },
      },
    }),
  ],
};
