/** The parts of a JSON Web Token that can be read without a key. */
export interface TokenText {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Reads a token without checking it; undefined: it is no JSON Web Token. */
export function readToken(token: string): TokenText | undefined {
  const [header = "", claims = "", signature, ...more] = token.split(".");
  if (signature === undefined || more.length > 0) return undefined;
  const read = [header, claims].map(readPart);
  const [first, second] = read;
  return first === undefined || second === undefined ? undefined : { header: first, claims: second };
}

/** A part of a token. */
export function tokenPart(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

function readPart(part: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof content === "object" && content !== null && !Array.isArray(content)
      ? (content as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
