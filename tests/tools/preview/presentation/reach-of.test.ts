import { deepEqual, ok } from "node:assert/strict";
import { reachOf } from "../../../../tools/preview/presentation/reach-of";
import type { Preview, RanPolicy } from "../../../../tools/engine/model";
import { apiUrn, cleanPreview, siteUrn, stackUrn } from "./sample-preview";

function previewJudged(...policies: readonly Partial<RanPolicy>[]): Preview {
  const [pack] = cleanPreview.packs;
  const [policy] = pack!.policies;
  const ran = policies.map((given) => ({ ...policy!, judged: given.judgedUrns?.length ?? 0, ...given }));
  return { ...cleanPreview, packs: [{ ...pack!, policies: ran }] };
}

// What is said of the reach, of five resources. Not proved: that packs call what they do not judge not applicable.
describe("how far the policies reached", () => {
  const sentences: Readonly<
    Record<string, [policies: readonly Partial<RanPolicy>[], said: readonly string[]]>
  > = {
    "no policy": [[], ["No policy was asked."]],
    "policies that judged": [
      [{ judgedUrns: [apiUrn, siteUrn] }, { judgedUrns: [apiUrn] }],
      ["2 policies looked at 2 of 5 resources; 3 are of types that no policy judges."],
    ],
    "a policy that is disabled": [
      [{ judgedUrns: [apiUrn] }, { level: "disabled", judgedUrns: [] }],
      ["1 policy looked at 1 of 5 resources; 4 are of types that no policy judges."],
    ],
    "a policy that judged the stack": [
      [{ judgedUrns: [apiUrn] }, { kind: "stack", judgedUrns: [stackUrn] }],
      [
        "2 policies looked at 2 of 5 resources; 3 are of types that no policy judges by itself.",
        "1 policy looked at the stack as a whole.",
      ],
    ],
    "a policy that had no question for the stack": [
      [{ kind: "stack", judgedUrns: [] }],
      ["1 policy looked at 0 of 5 resources; 5 are of types that no policy judges."],
    ],
  };
  for (const [name, [policies, said]] of Object.entries(sentences)) {
    it(name, () => {
      const {
        sentences: [...all],
      } = reachOf(previewJudged(...policies));
      deepEqual(all.slice(0, said.length), said);
    });
  }

  it("names a component whose children nobody knows", () => {
    deepEqual(reachOf(previewJudged({ judgedUrns: [apiUrn] })).sentences.slice(1), [
      "1 component of another package was not looked into: its children are not known offline.",
    ]);
  });

  it("lists the types that no policy judges", () => {
    deepEqual(reachOf(previewJudged({ judgedUrns: [apiUrn, siteUrn, stackUrn] })).unjudged, {
      kind: "table",
      title: "Types that no policy judges",
      columns: ["Type", "Resources"],
      rows: [
        ["aws:route53:Zone", "1"],
        ["eks:index:Cluster", "1"],
      ],
    });
  });

  const doubts: Readonly<Record<string, [after: readonly string[], said: string]>> = {
    "a function's": [["aws:x:y"], "aws:x:y before, which nobody answered (--invoke-answers)."],
    "another stack's": [
      ["the outputs of acme/net/dev"],
      "the outputs of acme/net/dev before, which nobody answered (--stack-outputs).",
    ],
    both: [
      ["aws:x:y", "the outputs of acme/net/dev"],
      "aws:x:y, the outputs of acme/net/dev before, which nobody answered (--invoke-answers, --stack-outputs).",
    ],
  };
  for (const [name, [after, said]] of Object.entries(doubts)) {
    it(`says which answers the program looked into: ${name}`, () => {
      const [first, ...others] = cleanPreview.resources;
      const preview = {
        ...previewJudged({ judgedUrns: [apiUrn] }),
        resources: [{ ...first!, after }, ...others],
      };
      ok(reachOf(preview).sentences.includes(`1 resource may be otherwise: the program looked into ${said}`));
    });
  }
});
