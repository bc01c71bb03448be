import { deepEqual, equal, ok } from "node:assert/strict";
import { packFixture, previewFixture, shortUrn } from "../../../support/preview-fixtures";
import { recordPreview, type RecordedCall } from "../../../support/preview-recording";
import { runPreview } from "../../../support/preview-run";
import type { PackRequest, Preview } from "../../../../tools/engine/model";
import { Secret } from "../../../../tools/engine/values";

const topicUrn = "aws:sns/topic:Topic::topic";
const queueUrn = "aws:sqs/queue:Queue::queue";
const namedUrn = "aws:sqs/queue:Queue::named";
const stackUrn = "pulumi:pulumi:Stack::sample-dev";

function judge(...packs: PackRequest[]): Promise<Preview> {
  return runPreview({ projectDirectory: previewFixture("judged"), main: ".", packs });
}

// Findings, levels and severities are those that Pulumi CLI 3.259.0 reports for the same program, packs and configuration.
describe("preview: two policy packs", () => {
  let preview: Preview;
  let calls: RecordedCall[];

  before(async () => {
    const config = {
      all: "mandatory",
      remediated: "remediate",
      "not-remediated": { enforcementLevel: "remediate" },
      disabled: "disabled",
      configured: { floor: 5 },
    };
    calls = await recordPreview(async () => {
      preview = await judge(packFixture("judged/first-pack", config), packFixture("judged/second-pack"));
    });
  });

  it("both judge each resource, the second what the first has made of it", () => {
    const cannot = (what: string, policy: string) =>
      `can't run ${what} '${policy}' from policy pack 'first@v0.1.0' during preview: string value at .name can't be known during preview`;
    const asked =
      "can't run policy 'asks' from policy pack 'second' to its end during preview: name is not known.";
    deepEqual(
      preview.findings
        .map(({ policy, level, severity, urn, message, undecided }) =>
          [policy, level, severity ?? "-", shortUrn(urn), undecided ? "undecided" : "judged", message].join(
            " | ",
          ),
        )
        .sort(),
      [
        `asks | mandatory | - | ${namedUrn} | undecided | ${asked}`,
        `asks | mandatory | - | ${queueUrn} | undecided | ${asked}`,
        `configured | mandatory | - | ${topicUrn} | judged | {"floor":5,"kind":"a","names":[]}`,
        `not-remediated | advisory | - | ${queueUrn} | undecided | ${cannot("remediation", "not-remediated")}`,
        `not-remediated | mandatory | critical | ${namedUrn} | judged | is a queue`,
        `not-remediated | mandatory | critical | ${queueUrn} | judged | is a queue`,
        `sees | advisory | - | ${topicUrn} | judged | right quieter`,
        `stack | mandatory | - | ${topicUrn} | judged | right`,
        `stack | mandatory | - | ${stackUrn} | judged | about no resource of the stack`,
        `stack | mandatory | - | ${stackUrn} | judged | about the stack`,
        `stack-unknown | advisory | - | ${stackUrn} | undecided | ${cannot("policy", "stack-unknown")}`,
        `unknown | advisory | low | ${queueUrn} | undecided | ${cannot("policy", "unknown")}`,
        `unknown | mandatory | low | ${namedUrn} | judged | is too long`,
      ],
    );
  });

  it("the description stands apart from the message, and the version of PulumiPolicy.yaml goes first", () => {
    const seen = preview.findings.find(({ policy }) => policy === "sees");
    equal(seen?.description, "Sees what the first pack made of a topic.");
    equal(seen.packVersion, "9.8.7");
  });

  it("a remediation changes what is planned, and what was secret stays secret", () => {
    deepEqual(
      preview.remediations
        .map(({ policy, pack, urn, properties }) => [policy, pack, shortUrn(urn), properties])
        .sort(),
      [
        ["not-remediated", "first", namedUrn, ["delaySeconds"]],
        ["remediated", "first", topicUrn, ["displayName", "policy"]],
      ],
    );
    const topic = preview.resources.find(({ name }) => name === "topic");
    deepEqual(topic?.inputs, {
      displayName: "right",
      policy: new Secret("quieter"),
      tags: { owner: "a" },
    });
    deepEqual(preview.outputs, { displayName: "right", policy: new Secret("quieter") });
  });

  it("each policy is counted as often as it has judged", () => {
    deepEqual(
      preview.packs.map(({ name, version, label, policies }) => [
        `${name} ${version} ${label}`,
        Object.fromEntries(policies.map((policy) => [policy.name, `${policy.level} ${policy.judged}`])),
      ]),
      [
        [
          "first 0.1.0 judged/first-pack",
          {
            remediated: "remediate 5",
            "not-remediated": "remediate 5",
            unknown: "mandatory 4",
            "not-applicable": "mandatory 0",
            disabled: "disabled 0",
            configured: "mandatory 5",
            stack: "mandatory 1",
            "stack-unknown": "mandatory 0",
          },
        ],
        ["second 9.8.7 judged/second-pack", { asks: "advisory 0", sees: "advisory 5" }],
      ],
    );
  });

  it("the whole configuration reaches the pack: schema, then code, then file", () => {
    const configured = calls
      .filter(({ method }) => method === "Analyzer/Configure")
      .map(({ request }) => request["policyconfig"] as Record<string, unknown>)
      .find((policies) => "configured" in policies);
    ok(configured);
    deepEqual(configured["configured"], {
      enforcementlevel: 1,
      properties: { floor: 5, kind: "a", names: [] },
    });
    deepEqual(configured["disabled"], { enforcementlevel: 2, properties: {} });
  });

  it("what a pack writes is shown", () => {
    deepEqual(
      preview.diagnostics.map(({ severity, message }) => [severity, message]),
      [["info", "the first pack starts"]],
    );
    equal(preview.failure, undefined);
  });
});

describe("preview: a policy pack that cannot be run", () => {
  it("a policy that throws ends the preview with the policy's stack, on its resource", async () => {
    const preview = await judge(packFixture("judged/throwing-pack"));
    const start =
      "failed to run policy: Error validating resource with policy 'throws' from policy pack 'throwing@v0.1.0':\n" +
      "TypeError: a policy's mistake\n    at validateResource";
    equal(preview.failure?.of, "pack");
    equal(preview.failure.message.slice(0, start.length), start);
    const [error] = preview.diagnostics;
    deepEqual([error?.severity, shortUrn(error?.urn ?? "")], ["error", topicUrn]);
  });

  const misconfigured: Record<string, [PackRequest, string]> = {
    "values outside the schema": [
      packFixture("judged/first-pack", { configured: { floor: 12, names: ["x", 3], kind: "c" } }),
      [
        "configured: floor: must be <= 9, given 12",
        'configured: kind: must be equal to one of the allowed values ["a","b"], given "c"',
        'configured: names.0: must NOT have fewer than 2 characters, given "x"',
        "configured: names.1: must be string, given 3",
      ]
        .map((error) => `validating policy config: first 0.1.0  ${error}`)
        .join("\n"),
    ],
    "a policy that does not exist": [
      packFixture("judged/first-pack", { confgured: { floor: 2 } }),
      `configuring policy pack "first": "confgured" is not a policy of it; did you mean 'configured'?`,
    ],
    "a policy that does not exist, with a level": [
      packFixture("judged/first-pack", { confgured: "disabled" }),
      `configuring policy pack "first": "confgured" is not a policy of it; did you mean 'configured'?`,
    ],
    "all of it at once, with the misspelt settings that alone are the policies' to refuse": [
      packFixture("judged/first-pack", {
        confgured: "disabled",
        configured: { enforcementLevel: "strict", flor: 2, floor: 12 },
      }),
      [
        'parsing enforcement level for "configured": "strict" is not a valid enforcement level: use advisory, mandatory, disabled, remediate',
        "validating policy config: first 0.1.0  configured: floor: must be <= 9, given 12",
        `configuring policy pack "first": "confgured" is not a policy of it; did you mean 'configured'?`,
        `configuring policy pack "first": "flor" is not a setting of "configured"; did you mean 'floor'?`,
      ].join("\n"),
    ],
    "a level that does not exist": [
      packFixture("judged/first-pack", { configured: "strict" }),
      'parsing enforcement level for "configured": "strict" is not a valid enforcement level: use advisory, mandatory, disabled, remediate',
    ],
  };
  for (const [reason, [pack, message]] of Object.entries(misconfigured)) {
    it(`${reason}: the program is not previewed, and the message says what is wrong`, async () => {
      const preview = await judge(pack);
      deepEqual(preview.failure, { of: "configuration", message });
      deepEqual(preview.resources, []);
    });
  }

  const refused: Record<string, [PackRequest, string]> = {
    "a host that ends before it serves": [
      packFixture("broken-packs/ends"),
      'policy pack "broken-packs/ends" failed to start: it exited with code 1: Invalid policy name "all". "all" is a reserved name.',
    ],
    "a host whose last words are a stack": [
      packFixture("broken-packs/unversioned"),
      'policy pack "broken-packs/unversioned" failed to start: it exited with code 32: Error: Version must be defined in the package.json file.',
    ],
    "a host that talks before it serves": [
      packFixture("broken-packs/talks"),
      'policy pack "broken-packs/talks" failed to start: the first line that it wrote must be its port, not "hello": log to stderr until `new PolicyPack()` has run',
    ],
    "another runtime": [
      packFixture("broken-packs/python"),
      'policy pack "broken-packs/python" failed to start: its runtime is "python"; an offline preview runs packs of the runtime "nodejs" only',
    ],
  };
  for (const [reason, [pack, message]] of Object.entries(refused)) {
    it(`${reason}: the program is not previewed, and the message says why`, async () => {
      const preview = await judge(pack);
      deepEqual(preview.failure, { of: "pack", message });
      deepEqual(preview.resources, []);
    });
  }

  it("a folder without PulumiPolicy.yaml is named", async () => {
    const preview = await judge(packFixture("values"));
    const start = `failed to load Pulumi policy project located at "${previewFixture("values")}": `;
    equal(preview.failure?.message.slice(0, start.length), start);
  });
});
