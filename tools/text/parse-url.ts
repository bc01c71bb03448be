/**
 * The URL that a text is, against a base where it is relative; undefined where it is none. `URL.canParse` is not asked:
 * optimized, Node.js 20 says no of texts with letters such as "ü".
 */
export function parseUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
