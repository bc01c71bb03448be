import { equal } from "node:assert/strict";
import type { PolicyInfo } from "../../../../tools/engine/packs/pack-description";
import { policyExplanation } from "../../../../tools/preview/policies/policy-explanation";

describe("the explanation of a policy", () => {
  const bare = {
    name: "store-tls",
    description: "Stores use TLS.",
    level: "mandatory",
    severity: undefined,
    remediation: undefined,
    url: undefined,
    controls: [],
    configSchema: { properties: {}, required: [] },
  } as unknown as PolicyInfo;

  it("says what each part is, within the width", () => {
    const policy = {
      ...bare,
      severity: "high",
      remediation: "Set tls to true on every store that is new.",
      controls: ["tls", "NIST SC-8", "CWE-319"],
      url: "https://docs.example/a-link-that-is-longer-than-the-width",
      configSchema: { properties: { minimum: { description: "The oldest version." }, other: {} } },
    } as unknown as PolicyInfo;
    equal(
      policyExplanation(policy, 40),
      [
        "store-tls  high, mandatory\n\nStores use TLS.\n",
        "Fix: Set tls to true on every store that\nis new.\n",
        "Controls: NIST SC-8, CWE-319\n",
        "https://docs.example/a-link-that-is-longer-than-the-width\n",
        "Settings:\n  minimum: The oldest version.\n  other\n",
      ].join("\n"),
    );
  });

  it("leaves out what a policy does not say", () => {
    equal(policyExplanation(bare, 40), "store-tls  mandatory\n\nStores use TLS.\n");
  });
});
