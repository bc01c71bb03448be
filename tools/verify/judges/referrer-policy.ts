const known = new Set([
  "no-referrer",
  "no-referrer-when-downgrade",
  "same-origin",
  "origin",
  "strict-origin",
  "origin-when-cross-origin",
  "strict-origin-when-cross-origin",
  "unsafe-url",
]);
/** These give other sites paths and queries, or give them to anyone who listens. */
const telling = new Set(["unsafe-url", "no-referrer-when-downgrade", "origin-when-cross-origin", "origin"]);

/** What is wrong with the lines of a Referrer-Policy; browsers take the last word that they know. */
export function referrerPolicyProblem(lines: readonly string[]): string | undefined {
  if (lines.length === 0) return "there is no Referrer-Policy";
  const words = lines.flatMap((line) => line.split(",")).map((word) => word.trim().toLowerCase());
  const policy = words.filter((word) => known.has(word)).at(-1);
  if (policy === undefined) return `Referrer-Policy '${lines.join(", ")}' is none that browsers know`;
  return telling.has(policy)
    ? `Referrer-Policy ${policy} tells other sites more than the origin over https`
    : undefined;
}
