/** What a Strict-Transport-Security header says, or why it says nothing to a browser. */
export type ReadHsts =
  | {
      readonly maxAge: number;
      readonly includesSubDomains: boolean;
      readonly preload: boolean;
      readonly problem: undefined;
    }
  | { readonly problem: string };

const year = 31_536_000;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Reads a header by the grammar of RFC 6797: names in any case and order, values as tokens or quoted. */
export function readStrictTransportSecurity(header: string): ReadHsts {
  const directives = new Map<string, string | undefined>();
  for (const part of header.split(";")) {
    const directive = part.trim();
    if (directive === "") continue;
    const [, name = "", , value] = /^([^\s=]+)(\s*=\s*(.*))?$/.exec(directive) ?? [];
    if (!token.test(name)) return { problem: `'${directive}' is malformed` };
    const unquoted = value === undefined ? undefined : unquote(value);
    if (value !== undefined && unquoted === undefined) return { problem: `'${directive}' is malformed` };
    const key = name.toLowerCase();
    if (directives.has(key)) return { problem: `${name} stands twice` };
    directives.set(key, unquoted);
  }
  const maxAge = directives.get("max-age");
  if (maxAge === undefined) return { problem: "it has no max-age" };
  if (!/^\d+$/.test(maxAge)) return { problem: `max-age '${maxAge}' is not a number of seconds` };
  return {
    maxAge: Number(maxAge),
    includesSubDomains: directives.has("includesubdomains"),
    preload: directives.has("preload"),
    problem: undefined,
  };
}

/** Everything that is wrong with the header's lines; a browser takes the first line alone. */
export function hstsProblems(lines: readonly string[]): string[] {
  const [first] = lines;
  if (first === undefined) return ["there is no Strict-Transport-Security"];
  const read = readStrictTransportSecurity(first);
  if (read.problem !== undefined) return [`Strict-Transport-Security '${first}': ${read.problem}`];
  return [
    ...(read.maxAge === 0 ? ["max-age=0 makes browsers forget it"] : []),
    ...(read.maxAge > 0 && read.maxAge < year
      ? [`max-age=${read.maxAge} is less than a year (${year} seconds)`]
      : []),
    ...(read.includesSubDomains ? [] : ["it has no includeSubDomains"]),
  ];
}

function unquote(value: string): string | undefined {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(value)?.[1];
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, "$1");
  return token.test(value) ? value : undefined;
}
