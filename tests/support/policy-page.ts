import { titleOf, type Control } from "../../policy-pack/catalogues/controls/control";
import type { Settings } from "../../policy-pack/kit/settings/read-config";
import type { CataloguedPolicy } from "./policy-catalogue";
import type { Cases } from "./policy-cases";
import { unknown, unknownFlag, unknownList, unknownObject } from "./policy-evaluate";

const words: readonly (readonly [sentinel: string, word: string])[] = [
  [unknown, "<unknown at preview>"],
  [unknownFlag, "<unknown at preview>"],
  [unknownList, "<unknown at preview>"],
  [unknownObject, "<unknown at preview>"],
];

/** The page of one policy, from its metadata and from the cases that its tests run. */
export function policyPage({ policy, cases }: CataloguedPolicy): string {
  const ofDefaults = (cases?.resources ?? []).filter(({ config }) => config === undefined);
  return [
    `# ${policy.name}`,
    policy.description,
    `Level ${policy.enforcementLevel}, severity ${policy.severity}, concern \`${policy.concern}\`. AWS: <${policy.url}>`,
    `## Why`,
    policy.why,
    `## How to comply`,
    policy.remediationSteps,
    ...examples(ofDefaults),
    `## Configuration`,
    settings(policy.settings),
    `## Controls`,
    policy.tags
      .slice(1)
      .map((control) => `- ${control}: ${titleOf(control as Control)}`)
      .join("\n"),
    `## What it judges`,
    policy.types.map((type) => `- \`${type}\``).join("\n"),
    ...(policy.limits === undefined ? [] : [`## Limits`, policy.limits]),
    "",
  ].join("\n\n");
}

function examples(all: readonly Cases[]): string[] {
  const bad = all.find(({ denied }) => Object.keys(denied).length > 0);
  const good = all.find(({ allowed }) => Object.keys(allowed).length > 0);
  const [badName, [badInputs, ...violations]] = Object.entries(bad?.denied ?? {})[0] ?? ["", [{}]];
  const [goodName, goodInputs] = Object.entries(good?.allowed ?? {})[0] ?? ["", {}];
  return [
    ...(bad === undefined
      ? []
      : [
          `## Bad`,
          example(bad, badName, badInputs),
          violations.map((text) => `> ${text.replace(/\n/g, "\n> ")}`).join("\n>\n"),
        ]),
    ...(good === undefined ? [] : [`## Good`, example(good, goodName, goodInputs)]),
  ];
}

function example({ types }: Cases, name: string, inputs: object): string {
  let text = JSON.stringify(inputs, undefined, 2);
  for (const [sentinel, word] of words) text = text.replaceAll(sentinel, word);
  return `\`${types[0] ?? ""}\`: ${name}\n\n\`\`\`json\n${text}\n\`\`\``;
}

function settings(all: Settings): string {
  return Object.entries(all)
    .map(([name, { schema, shared, fallback }]) => {
      const choices = schema.enum?.map((choice) => `\`${choice as string}\``).join(", ");
      const inherited = shared === undefined ? "" : "the value of `settings`, or else ";
      const preset = `; when left out ${inherited}\`${JSON.stringify(fallback)}\``;
      return `- \`${name}\`: ${schema.description}${choices === undefined ? "" : ` One of ${choices}${preset}.`}`;
    })
    .join("\n");
}
