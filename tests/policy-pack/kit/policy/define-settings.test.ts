import type { PolicyResource } from "@pulumi/policy";
import { deepEqual, equal } from "node:assert/strict";
import type { Policy } from "../../../../policy-pack/kit/policy/define-policy";
import { defineSettings } from "../../../../policy-pack/kit/policy/define-settings";
import { ExemptionBook } from "../../../../policy-pack/kit/settings/exemption-book";
import { shared, takeAbsence } from "../../../../policy-pack/kit/settings/shared-settings";

const policies = [
  { name: "thing-safe", judgesStack: true },
  { name: "thing-named", judgesStack: false },
] as Policy[];
const soon = new Date(Date.now() + 90 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
const exemption = { policy: "thing-*", resource: "gone", reason: "r", until: soon };

function called(how: "validateResource" | "validateStack" | "remediateResource", config: object) {
  const settings = defineSettings(policies, new ExemptionBook());
  const told: unknown[] = [];
  const resources = [
    { type: "t", name: "there", urn: "urn:there", props: {} },
  ] as unknown as PolicyResource[];
  const args = { ...resources[0], resources, getConfig: () => config };
  const call = settings[how] as (args: unknown, report: (finding: unknown) => void) => unknown;
  return { answer: call(args, (finding) => told.push(finding)), told };
}

/** Each call is one of the engine's; that the SDK calls it first, the policy host's test shows. */
describe("the policy settings", () => {
  // One process has one set of shared values: what a test leaves behind, no other may find.
  afterEach(() => {
    called("validateResource", {});
    takeAbsence();
  });

  it("hands over what it is given, at every kind of call", () => {
    for (const how of ["validateResource", "remediateResource", "validateStack"] as const) {
      called(how, { minimumTls: "1.3" });
      equal(shared()?.minimumTls, "1.3");
      called(how, {});
      equal(shared()?.minimumTls, "1.2");
    }
  });

  it("changes nothing, and judges nothing", () => {
    deepEqual(called("remediateResource", {}), { answer: undefined, told: [] });
    deepEqual(called("validateResource", {}), { answer: undefined, told: [] });
  });

  for (const how of ["validateResource", "validateStack"] as const) {
    it(`tells what is wrong with it at ${how}`, () => {
      deepEqual(called(how, { minimumTls: "1.1" }).told, [
        {
          message:
            'The configuration of settings is wrong:\n- minimumTls: "1.1" is not one of "1.2", "1.3"\nCorrect it. Until then the policy judges without what is wrong.',
          enforcementLevel: "mandatory",
        },
      ]);
    });
  }

  it("names an exemption that matches nothing in the stack", () => {
    deepEqual(called("validateStack", { exemptions: [exemption] }).told, [
      {
        message: `An exemption matches nothing: thing-* on "gone" (until ${soon}). Remove or correct it.`,
        enforcementLevel: "advisory",
      },
    ]);
    deepEqual(called("validateStack", { exemptions: [{ ...exemption, finding: "uri" }] }).told, [
      {
        message: `An exemption matches nothing: thing-* on "gone" with "uri" in the finding (until ${soon}). Remove or correct it.`,
        enforcementLevel: "advisory",
      },
    ]);
  });

  it("waits for the policies of the stack where the resource is there", () => {
    deepEqual(called("validateStack", { exemptions: [{ ...exemption, resource: "there" }] }).told, []);
    equal(
      called("validateStack", { exemptions: [{ ...exemption, policy: "other", resource: "there" }] }).told
        .length,
      1,
    );
  });

  it("is a policy with a place in the lists of policies", () => {
    const made = defineSettings([]);
    const { name, enforcementLevel, severity, types, tags, judgesStack } = made;
    equal(made.isCalled(), true);
    const settings = Object.keys(made.configSchema.properties);
    deepEqual(
      { name, enforcementLevel, severity, types, tags, judgesStack, settings },
      {
        name: "settings",
        enforcementLevel: "remediate",
        severity: "low",
        types: [],
        tags: [],
        judgesStack: true,
        settings: ["allowedOrigins", "minimumTls", "undecided", "exemptions"],
      },
    );
  });
});
