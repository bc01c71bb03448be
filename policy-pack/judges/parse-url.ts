/**
 * The URL that a text is; undefined where it is none. `URL.canParse` is not asked:
 * optimized, Node.js 20 says no of texts with letters such as "ü".
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
