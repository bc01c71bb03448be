/** A redirect or rewrite, as it is recorded. */
export interface CustomRule {
  readonly source: string;
  readonly target: string;
  readonly status: string;
}

/** What the rules make of a request: another address, another path, or the path as it is. */
export type Routed =
  | { readonly kind: "redirect"; readonly status: number; readonly location: string }
  | { readonly kind: "rewrite"; readonly path: string }
  | { readonly kind: "fallback"; readonly path: string };

/**
 * Applies an app's rules, the first that matches. A source is a host (`https://example.com`), an expression (`</…/>`),
 * or a path with `<*>` at its end.
 * https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html
 */
export function route(rules: readonly CustomRule[], host: string, path: string): Routed | undefined {
  for (const { source, target, status } of rules) {
    if (source.startsWith("https://")) {
      if (source !== `https://${host}`) continue;
      return { kind: "redirect", status: Number(status), location: `${target}${path}` };
    }
    if (!matchesPath(source, path)) continue;
    if (status === "200") return { kind: "rewrite", path: target };
    if (status.startsWith("404")) return { kind: "fallback", path: target };
    return { kind: "redirect", status: Number(status), location: target };
  }
  return undefined;
}

function matchesPath(source: string, path: string): boolean {
  const expression = /^<\/(.*)\/>$/.exec(source)?.[1];
  if (expression !== undefined) return new RegExp(expression).test(path);
  return source.endsWith("<*>") ? path.startsWith(source.slice(0, -3)) : path === source;
}
