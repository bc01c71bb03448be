import { deepEqual, equal } from "node:assert/strict";
import { definePolicy, type Policy } from "../../../../policy-pack/kit/policy/define-policy";
import { choice } from "../../../../policy-pack/kit/settings/choice";
import { repairable } from "../../../../policy-pack/kit/input/repairable";
import { acrossStack, on } from "../../../../policy-pack/kit/policy/check";
import { enterRemediation, enterResource, enterStack } from "../../../../policy-pack/kit/policy/current-call";
import { share, shared } from "../../../../policy-pack/kit/settings/shared-settings";
import { resource } from "../../../../policy-pack/kit/policy/resource";
import { evaluate, remediate, unknown } from "../../../support/policy-evaluate";

const type = "aws:test/thing:Thing";
const thing = resource({ [type]: (inputs) => ({ safe: inputs.read("safe"), bad: inputs.read("bad") }) });
const define = () =>
  definePolicy({
    name: "thing-safe",
    concern: "https",
    severity: "high",
    controls: ["NIST SC-8", "CWE-319"],
    url: "https://docs.aws.amazon.com/thing",
    description: "Things are safe.",
    why: "Unsafe ones break.",
    remediation: "Make it safe.",
    settings: { mode: choice(["soft", "hard"], "soft", "How safe.") },
    checks: [
      on(
        thing,
        function* ({ safe }, { mode }: { readonly mode: "soft" | "hard" }) {
          if (safe.flag() !== true) yield repairable(`not ${mode}`, safe, true);
        },
        function* ({ bad }) {
          if (bad.flag() === true) yield "bad";
        },
      ),
    ],
  });
const policy = define();
const soon = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const exempt = (until: string) => ({ exemptions: [{ resource: "res", reason: "old", until }] });

describe("definePolicy", () => {
  it("hands the SDK the whole of the metadata", () => {
    const made = define();
    const { validateResource, remediateResource, validateStack, ...metadata } = made;
    equal(validateStack, undefined);
    deepEqual([typeof validateResource, typeof remediateResource], ["function", "function"]);
    deepEqual(JSON.parse(JSON.stringify({ ...metadata, configSchema: undefined, settings: undefined })), {
      name: "thing-safe",
      concern: "https",
      severity: "high",
      enforcementLevel: "mandatory",
      description: "Things are safe.",
      why: "Unsafe ones break.",
      url: "https://docs.aws.amazon.com/thing",
      remediationSteps: "Make it safe.",
      tags: ["https", "NIST SC-8", "CWE-319"],
      framework: {
        name: "NIST SP 800-53",
        version: "5",
        reference: "SC-8",
        specification: "Transmission Confidentiality and Integrity",
      },
      types: [type],
      judgesStack: false,
    });
    deepEqual(Object.keys(made.settings), ["mode", "undecided", "exemptions"]);
    deepEqual(Object.keys(made.configSchema.properties), ["mode", "undecided", "exemptions"]);
  });

  it("answers each question on its own, and tells the open ones", () => {
    deepEqual(evaluate(policy, type, { safe: unknown, bad: true }), {
      violations: ["bad"],
      waived: [],
      open: ["safe can't be known during preview"],
    });
  });

  it("gives the checks their settings", () => {
    deepEqual(evaluate(policy, type, { name: "x" }, { mode: "hard" }).violations, ["not hard"]);
  });

  it("tells everything that is wrong with its configuration once, and judges all the same", () => {
    const wrong = { mod: 1, mode: "x" };
    deepEqual(evaluate(policy, type, { name: "x" }, wrong).violations, [
      'The configuration of thing-safe is wrong:\n- "mod" is not a setting; the settings are mode, undecided, exemptions\n- mode: "x" is not one of "soft", "hard"\nCorrect it. Until then the policy judges without what is wrong.',
      "not soft",
    ]);
    deepEqual(evaluate(policy, type, { name: "x" }, wrong).violations, ["not soft"]);
  });

  it("tells open questions at the level that is configured", () => {
    const levels = ["mandatory", "silent"].map(
      (undecided) => evaluate(policy, type, { safe: unknown }, { undecided }).open,
    );
    deepEqual(levels, [["mandatory: safe can't be known during preview"], []]);
  });

  it("leaves no question open on what is exempt", () => {
    deepEqual(evaluate(policy, type, { safe: unknown }, exempt(soon)).open, []);
  });

  it("repairs what has one safe value, and nothing that is exempt or unknown", () => {
    deepEqual(remediate(policy, type, { bad: true }), { bad: true, safe: true });
    deepEqual(remediate(policy, type, { safe: false }, exempt(soon)), { safe: false });
    deepEqual(remediate(policy, type, { safe: unknown }), { safe: unknown });
  });

  it("reports a violation as advisory, with the reason, while an exemption holds", () => {
    deepEqual(evaluate(policy, type, { name: "x" }, exempt(soon)), {
      violations: [],
      waived: [`advisory: Things are safe.\nnot soft\nExempt until ${soon} (old).`],
      open: [],
    });
  });

  it("holds an exemption to the end of its day", () => {
    const today = new Date().toISOString().slice(0, 10);
    deepEqual(evaluate(policy, type, { name: "x" }, exempt(today)).violations, []);
  });

  it("reports a violation again, with a note, when its exemption has ended", () => {
    deepEqual(evaluate(policy, type, { name: "x" }, exempt("2020-01-01")).violations, [
      "not soft\nIts exemption ended on 2020-01-01 (old).",
    ]);
  });

  it("does not waive violations of other resources", () => {
    const config = { exemptions: [{ resource: "other", reason: "old", until: soon }] };
    deepEqual(evaluate(policy, type, { name: "x" }, config).violations, ["not soft"]);
  });

  it("judges a resource without inputs by its provider's defaults, and no component with a token of AWS", () => {
    const bare = definePolicy({
      name: "things-named",
      concern: "https",
      severity: "low",
      controls: ["NIST SC-8"],
      url: "https://docs.aws.amazon.com/",
      description: "Things are named.",
      why: "A thing without a name is lost.",
      remediation: "Name it.",
      checks: [
        on(thing, function* ({ safe }) {
          if (!safe.isSet()) yield "no name";
        }),
      ],
    });
    const resource = { name: "res", urn: `urn:pulumi:dev::shop::${type}::res` };
    const provider = { type: "pulumi:providers:aws", name: "default", urn: "urn", props: {} };
    deepEqual(evaluate(bare, type, {}, {}, { ...resource, provider }).violations, ["no name"]);
    deepEqual(evaluate(bare, type, {}, {}, resource).violations, []);
    deepEqual(evaluate(bare, type, { other: true }, {}, resource).violations, ["no name"]);
  });

  it("takes no shared exemption of another policy, and one by a pattern of its name", () => {
    const before = shared();
    const exemption = (name: string) => ({ policy: name, resource: "res", reason: "old", until: soon });
    const sharing = (name: string) => {
      share({ ...before, exemptions: [exemption(name)] } as unknown as Parameters<typeof share>[0]);
      return evaluate(policy, type, { name: "x" }).violations;
    };
    try {
      deepEqual([sharing("other-*"), sharing("thing-*")], [["not soft"], []]);
    } finally {
      share(before as Parameters<typeof share>[0]);
    }
  });

  describe("where the SDK's server calls", () => {
    const other = "aws:test/other:Other";
    function throwNotApplicable(): never {
      throw new Error("not applicable");
    }
    let config: object = {};
    const getConfig = () => config;
    const call = (of: string, props: object = { other: true }) =>
      ({ type: of, urn: "urn", name: "res", props, getConfig, notApplicable: throwNotApplicable }) as never;
    /** As the server goes on from the answer of the policy `settings`. */
    const after = <T>(answer: unknown, look: () => T) => (answer as Promise<void>).then(look);
    beforeEach(() => (config = {}));

    const stackOf = (...resources: object[]) => ({ resources, notApplicable: throwNotApplicable }) as never;
    const inStack = (of: string, props: object) => ({ type: of, urn: `urn:${of}`, name: "res", props });
    const kinds = ({ validateResource, remediateResource, validateStack }: Policy) => [
      typeof validateResource,
      typeof remediateResource,
      typeof validateStack,
    ];
    const acrossStacks = (settings: boolean) =>
      definePolicy({
        name: "things-apart",
        concern: "https",
        severity: "low",
        controls: ["NIST SC-8"],
        url: "https://docs.aws.amazon.com/",
        description: "Things stand apart.",
        why: "They touch otherwise.",
        remediation: "Move one.",
        ...(settings && { settings: { mode: choice(["soft"], "soft", "How safe.") } }),
        stackChecks: [
          acrossStack(thing, function* ({ view }) {
            if (view.bad.flag() === true) yield "too close";
          }),
        ],
      });
    const toldOf = (made: Policy, ...resources: object[]) => {
      const told: unknown[] = [];
      const validate = made.validateStack as unknown as (args: object, report: unknown) => void;
      validate({ resources, getConfig }, (...finding: unknown[]) => told.push(finding));
      return told;
    };
    /** What a policy reports of a resource; undefined where the server sees no function, and neither copies nor calls. */
    const toldAt = (made: Policy, props: object, of = type) =>
      after(enterResource(call(of, props)), () => {
        const validate = made.validateResource as ((args: object, report: unknown) => void) | undefined;
        if (validate === undefined) return undefined;
        const told: string[] = [];
        const tell = (finding: string | { message: string }) =>
          told.push(typeof finding === "string" ? finding : finding.message);
        validate(call(of, props), tell);
        return told;
      });
    const known = async (made: Policy) => {
      await after(enterStack(stackOf()), () => toldOf(made));
      return made;
    };

    it("shows a function for its own types alone, and to repair only where that is asked", async () => {
      const made = define();
      const shown = (answer: unknown) => after(answer, () => kinds(made));
      deepEqual(await shown(enterResource(call(other))), ["function", "undefined", "undefined"]);
      deepEqual(await toldAt(made, {}, other), []);
      deepEqual(await shown(enterResource(call(other))), ["undefined", "undefined", "undefined"]);
      deepEqual(await shown(enterResource(call(type))), ["function", "undefined", "undefined"]);
      deepEqual(await shown(enterRemediation(call(other))), ["undefined", "undefined", "undefined"]);
      deepEqual(await shown(enterRemediation(call(type))), ["function", "function", "undefined"]);
    });

    it("is called once to be handed its configuration, and then where it has something to tell", async () => {
      const made = define();
      deepEqual(await toldAt(made, { safe: true }), []);
      deepEqual(await toldAt(made, { safe: true }), undefined);
      deepEqual(await toldAt(made, { safe: false }), ["not soft"]);
      deepEqual((await toldAt(made, { safe: [] }))?.length, 1);
      deepEqual(await toldAt(made, {}), undefined);
    });

    it("judges with the configuration of the moment", async () => {
      const made = define();
      await toldAt(made, { safe: true });
      config = { mode: "hard" };
      deepEqual(await toldAt(made, { safe: false }), ["not hard"]);
      config = { mode: "soft" };
      deepEqual(await toldAt(made, { safe: false }), ["not soft"]);
    });

    it("is called to tell what is wrong with its configuration", async () => {
      const made = define();
      await toldAt(made, { safe: true });
      config = { mod: "hard" };
      deepEqual((await toldAt(made, { safe: true }))?.length, 1);
      deepEqual(await toldAt(made, { safe: true }), undefined);
    });

    for (const hasSettings of [false, true]) {
      const having = hasSettings ? "with" : "without";
      it(`judges a stack once, shows a function where there is something to tell, and tells it, ${having} settings`, async () => {
        const made = await known(acrossStacks(hasSettings));
        deepEqual([made.judgesStack, made.types], [true, [type]]);
        const shown = (...resources: object[]) =>
          after(enterStack(stackOf(...resources)), () => typeof made.validateStack);
        equal(await shown(inStack(type, { bad: false })), "undefined");
        equal(await shown(inStack(other, {})), "undefined");
        const close = inStack(type, { bad: true });
        equal(await shown(close), "function");
        deepEqual(await after(enterStack(stackOf(close)), () => toldOf(made)), [
          ["too close", `urn:${type}`],
        ]);
      });
    }

    it("is called once before it has read its configuration, whatever stands in the stack", async () => {
      const made = acrossStacks(false);
      const shown = await after(enterStack(stackOf(inStack(other, {}))), () => typeof made.validateStack);
      deepEqual([shown, made.isCalled()], ["function", false]);
      deepEqual((await known(made)).isCalled(), true);
    });
  });
});
