import { quote } from "./quote";

/**
 * What is wrong with a value as the one origin that CORS lets in, or undefined for an exact https origin as browsers
 * send it: scheme, host, and a port that is not 443. https://fetch.spec.whatwg.org/#origin-header
 */
export function originProblem(origin: string): string | undefined {
  const shown = quote(origin);
  if (/^(?:https?:\/\/)?\*$/.test(origin)) return `${shown} lets every site in`;
  if (origin === "null")
    return `${shown} is the origin of sandboxed frames and local files, which anyone can make`;
  if (origin.includes("*")) return `${shown} lets in every host that fits the pattern`;
  if (origin.startsWith("http://"))
    return `${shown} is not encrypted, so anyone on the network can speak for it`;
  if (origin !== exactOrigin(origin)) {
    return `${shown} is not an exact origin such as "https://www.example.com", without path or trailing slash`;
  }
  return undefined;
}

function exactOrigin(text: string): string | undefined {
  return text.startsWith("https://") && URL.canParse(text) ? new URL(text).origin : undefined;
}
