import { deepEqual } from "node:assert/strict";
import { checksOf } from "../../../../tools/preview/presentation/checks-of";
import { resultOf } from "../../../../tools/preview/presentation/result";
import { headline } from "../../../../tools/report/headline";
import { runOfPreview } from "../../../../tools/preview/presentation/run-of-preview";
import type { Finding, Preview } from "../../../../tools/engine/model";
import { apiUrn, cleanPreview, samplePreview, stackUrn, subject } from "./sample-preview";

const finding: Finding = { ...samplePreview.findings[1]!, policy: "api-domain" };
const question = "can't run policy 'api-domain' from policy pack 'rules' to its end during preview: ";

function previewWith(...findings: readonly Partial<Finding>[]): Preview {
  return { ...cleanPreview, findings: findings.map((given) => ({ ...finding, ...given })) };
}

function verdictsOn(preview: Preview, policy: string): string[] {
  return checksOf(preview, stackUrn)
    .filter(({ rule }) => rule === policy)
    .map(({ verdict, message }) => `${verdict}: ${message}`);
}

// What the findings of a policy come to. Not proved: that the engine knows which finding is which (engine/preview).
describe("checks of a preview", () => {
  const findings: Readonly<Record<string, [given: Partial<Finding>, verdict: string, result: string]>> = {
    "a violation of a mandatory policy fails": [{}, `fail: ${finding.message}`, "violations"],
    "one that a remediation left fails": [{ level: "remediate" }, `fail: ${finding.message}`, "violations"],
    "one of an advisory policy warns": [{ level: "advisory" }, `warn: ${finding.message}`, "clean"],
    "one that is exempt is skipped": [
      { level: "advisory", message: "is open\nExempt until 2099-01-31 (moves in spring)." },
      "skipped: is open\nExempt until 2099-01-31 (moves in spring).",
      "clean",
    ],
    "an open question is undecided": [
      {
        level: "advisory",
        undecided: true,
        message: `${question}name is not known. Undecided: Names are ours.`,
      },
      "undecided: name is not known.",
      "clean",
    ],
    "an open question of a mandatory level is undecided, and stops a deployment": [
      { undecided: true, message: `${question}name is not known. Undecided: Names are ours.` },
      "undecided: name is not known.",
      "violations",
    ],
  };
  for (const [name, [given, verdict, result]] of Object.entries(findings)) {
    it(name, () => {
      const preview = previewWith(given);
      deepEqual(verdictsOn(preview, "api-domain"), [verdict]);
      deepEqual(resultOf(preview), result);
    });
  }

  it("a violation whose remedy the program's SDK does not know says which version does, and an open question does not", () => {
    const old = (given: Partial<Finding>) => {
      const preview = previewWith({ ...given, policy: "api-minimum-tls" });
      const resources = preview.resources.map((resource) => ({ ...resource, options: { version: "7.0.0" } }));
      return verdictsOn({ ...preview, resources }, "api-minimum-tls");
    };
    const said = "@pulumi/aws 7.0.0 does not know securityPolicy here: 7.37.0 does, or a newer one.";
    deepEqual(old({}), [`fail: ${finding.message}\n${said}`]);
    deepEqual(old({ undecided: true }), [`undecided: ${finding.message}`]);
  });

  it("a policy that was not asked says why", () => {
    deepEqual(verdictsOn(cleanPreview, "old"), ["skipped: Disabled by the configuration of rules."]);
    deepEqual(verdictsOn(cleanPreview, "cdn"), [
      "notApplicable: No resource of this stack is one that the policy judges.",
    ]);
  });

  it("a pass is on each resource that was judged, and rests on what is decisive there", () => {
    deepEqual(
      checksOf(cleanPreview, stackUrn)
        .filter(({ rule, verdict }) => rule === "api-minimum-tls" && verdict === "pass")
        .map(({ subject: about, evidence }) => [about.kind === "resource" && about.urn, evidence]),
      [[apiUrn, []]],
    );
  });

  it("the headline of nothing but open questions calls nothing violated", () => {
    const context = { version: "0.1.0", started: new Date(0), projectFile: "Pulumi.yaml" };
    const open = previewWith({ undecided: true, message: `${question}name is not known.` });
    deepEqual(
      headline(runOfPreview(subject, open, context)),
      "Not to be deployed: 1 question is open that has to be settled before.",
    );
    deepEqual(
      headline(runOfPreview(subject, { ...open, findings: [...open.findings, finding] }, context)),
      "Not to be deployed: 1 mandatory policy is violated.",
    );
  });
});
