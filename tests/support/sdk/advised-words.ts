import { policyCatalogue } from "../policy-catalogue";

/**
 * The words of what the policies say of a resource, in their remediation and over all of their cases, by its token; without
 * the names of what a case sets itself, which a resource whose SDK lacks it cannot have.
 */
export function advisedWords(): ReadonlyMap<string, ReadonlySet<string>> {
  const words = new Map<string, Set<string>>();
  for (const { policy, cases } of policyCatalogue()) {
    for (const { types, omitted, denied } of cases?.resources ?? []) {
      const said = [
        ...wordsOf([policy.remediationSteps, ...omitted]),
        ...Object.values(denied).flatMap(([inputs, ...violations]) => {
          const set = wordsOf([JSON.stringify(inputs)]);
          return wordsOf(violations).filter((word) => !set.includes(word));
        }),
      ];
      for (const type of types) words.set(type, new Set([...(words.get(type) ?? []), ...said]));
    }
  }
  return words;
}

function wordsOf(texts: readonly string[]): string[] {
  return texts.join("\n").match(/\w+/g) ?? [];
}
