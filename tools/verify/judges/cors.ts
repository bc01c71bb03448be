import { headerOf, linesOf, type Answer } from "../network/answer";

/** Who may read an answer, as a browser decides it. */
export function allowedOrigins(answer: Answer): readonly string[] {
  return linesOf(answer, "access-control-allow-origin").map((line) => line.trim());
}

/** Why an answer to an origin that is not trusted is wrong; undefined: that origin cannot read it, nor another one. */
export function hostileProblem(
  answer: Answer,
  origin: string,
  trusted: readonly string[],
): string | undefined {
  const lines = allowedOrigins(answer);
  const named = lines.flatMap((line) => line.split(/[\s,]+/)).filter((name) => name !== "");
  if (named.includes("*")) return "lets every origin read it (*)";
  if (lines.includes(origin) || named.includes(origin)) return "names that origin";
  if (named.includes("null")) return "names 'null', which every sandboxed frame is";
  if (lines.length > 1 || named.length > 1) return `names several origins (${lines.join(" | ")})`;
  const [name] = named;
  // Where nobody has said who is trusted, the one origin that is named to everybody may be the site's.
  if (name === undefined || trusted.length === 0 || trusted.some((one) => isSameOrigin(one, name)))
    return undefined;
  return `names ${name}, which is not trusted either`;
}

/** Why a browser would not let a trusted origin read an answer. */
export function trustedProblem(answer: Answer, origin: string): string | undefined {
  const lines = allowedOrigins(answer);
  if (lines.length === 0) return "has no Access-Control-Allow-Origin";
  if (lines.length > 1)
    return `has Access-Control-Allow-Origin ${lines.length} times, which no browser takes`;
  if (lines[0] === origin) return undefined;
  return lines[0] === "*"
    ? "lets every origin read it (*)"
    : `names '${lines[0] ?? ""}', where only '${origin}' is that origin`;
}

/** The methods that a preflight does not grant; browsers ask nobody for GET, HEAD and POST (https://fetch.spec.whatwg.org/#cors-safelisted-method). */
export function missingMethods(answer: Answer, methods: readonly string[]): string[] {
  const granted = listOf(answer, "access-control-allow-methods");
  if (!allowsCredentials(answer) && granted.includes("*")) return [];
  return methods
    .filter((method) => !["GET", "HEAD", "POST"].includes(method))
    .filter((method) => !granted.includes(method));
}

/** The headers that a preflight does not grant. */
export function missingHeaders(answer: Answer, headers: readonly string[]): string[] {
  const granted = listOf(answer, "access-control-allow-headers").map((name) => name.toLowerCase());
  const anyHeader = !allowsCredentials(answer) && granted.includes("*");
  return (
    headers
      // A wildcard never covers Authorization: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
      .filter((name) => !granted.includes(name) && (!anyHeader || name === "authorization"))
      .map((name) => `the header ${name}`)
  );
}

/** Whether the answer may be read by requests with cookies or client certificates. */
export function allowsCredentials(answer: Answer): boolean {
  return headerOf(answer, "access-control-allow-credentials") === "true";
}

/** The members of a header that is a list. */
export function listOf(answer: Answer, name: string): string[] {
  return (headerOf(answer, name) ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** Whether caches keep answers to different origins apart. */
export function variesByOrigin(answer: Answer): boolean {
  return listOf(answer, "vary").some((name) => name === "*" || name.toLowerCase() === "origin");
}

function isSameOrigin(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase().replace(/\/$/, "");
}
