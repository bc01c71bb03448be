import { parseUrl } from "../../text/parse-url";

/** An address that may be a link: http or https, with nothing left in it that could end an attribute or a Markdown link. */
export function safeUrl(text: string): string | undefined {
  const url = parseUrl(text);
  if (url === undefined) return undefined;
  const { protocol, href } = url;
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replace(
    /[()<>"'`|\\\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}
