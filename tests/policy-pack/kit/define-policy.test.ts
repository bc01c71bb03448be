import assert from "node:assert/strict";
import { definePolicy } from "../../../policy-pack/kit/define-policy";
import { choice } from "../../../policy-pack/kit/choice";
import { evaluate, unknown } from "../../support/policy-evaluate";

const type = "aws:test/thing:Thing";
const policy = definePolicy({
  name: "thing-safe",
  severity: "high",
  controls: ["NIST SC-8", "CWE-319"],
  url: "https://docs.aws.amazon.com/thing",
  description: "Things are safe.",
  remediation: "Make it safe.",
  settings: { mode: choice(["soft", "hard"], "soft", "How safe.") },
  checks: {
    [type]: [
      function* (thing, { mode }) {
        if (thing.read("safe").flag() !== true) yield `not ${mode}`;
      },
      function* (thing) {
        if (thing.read("bad").flag() === true) yield "bad";
      },
    ],
  },
});
const exempt = (until: string) => ({ exemptions: [{ resource: "res", reason: "old", until }] });

describe("definePolicy", () => {
  it("hands the SDK the whole of the metadata", () => {
    const { validateResource, ...metadata } = policy;
    assert.equal(typeof validateResource, "function");
    assert.deepEqual(JSON.parse(JSON.stringify({ ...metadata, configSchema: undefined })), {
      name: "thing-safe",
      severity: "high",
      description: "Things are safe.",
      url: "https://docs.aws.amazon.com/thing",
      remediationSteps: "Make it safe.",
      tags: ["NIST SC-8", "CWE-319"],
      framework: {
        name: "NIST SP 800-53",
        version: "5",
        reference: "SC-8",
        specification: "Transmission Confidentiality and Integrity",
      },
      types: [type],
    });
    assert.deepEqual(Object.keys(policy.configSchema.properties), ["mode", "exemptions"]);
  });

  it("answers each question on its own and ends with the SDK's error on what is unknown", () => {
    assert.deepEqual(evaluate(policy, type, { safe: unknown, bad: true }), {
      violations: ["bad"],
      waived: [],
      undecided: "string value at .safe can't be known during preview",
    });
  });

  it("gives the checks their settings", () => {
    assert.deepEqual(evaluate(policy, type, {}, { mode: "hard" }).violations, ["not hard"]);
  });

  it("does not judge with a configuration that is wrong, and lists all that is", () => {
    const { violations } = evaluate(policy, type, { safe: true }, { mod: 1, mode: "x" });
    assert.deepEqual(violations, [
      'Not judged: the configuration of thing-safe is wrong.\n- "mod" is not a setting; the settings are mode, exemptions\n- mode: "x" is not one of "soft", "hard"',
    ]);
  });

  it("reports a violation as advisory, with the reason, while an exemption holds", () => {
    assert.deepEqual(evaluate(policy, type, {}, exempt("9999-12-31")), {
      violations: [],
      waived: ["advisory: Things are safe.\nnot soft\nExempt until 9999-12-31 (old)."],
      undecided: undefined,
    });
  });

  it("holds an exemption to the end of its day", () => {
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(evaluate(policy, type, {}, exempt(today)).violations, []);
  });

  it("reports a violation again, with a note, when its exemption has ended", () => {
    assert.deepEqual(evaluate(policy, type, {}, exempt("2020-01-01")).violations, [
      "not soft\nIts exemption ended on 2020-01-01 (old).",
    ]);
  });

  it("does not waive violations of other resources", () => {
    const config = { exemptions: [{ resource: "other", reason: "old", until: "9999-12-31" }] };
    assert.deepEqual(evaluate(policy, type, {}, config).violations, ["not soft"]);
  });
});
