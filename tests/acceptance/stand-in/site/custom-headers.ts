import { parse } from "yaml";

interface CustomHeaders {
  readonly customHeaders: readonly {
    readonly pattern: string;
    readonly headers: readonly { readonly key: string; readonly value: string }[];
  }[];
}

/** The headers that an app's custom headers give to a path. */
export function customHeadersFor(yaml: string, path: string): Record<string, string> {
  const { customHeaders } = parse(yaml) as CustomHeaders;
  return Object.fromEntries(
    customHeaders
      .filter(({ pattern }) => matchesPattern(pattern, path))
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
  );
}

/** `**` and `**`+`/*` stand for every path, `*` for a part of one. */
function matchesPattern(pattern: string, path: string): boolean {
  const expression = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("**/", "(?:.*/)?")
    .replaceAll("**", ".*")
    .replace(/(?<![.)])\*/g, "[^/]*");
  return new RegExp(`^/?${expression}$`).test(path);
}
