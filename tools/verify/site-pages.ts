import type { Context } from "./context";
import { headerOf, type Answer, type Reply } from "./network/answer";
import { originOf, type Endpoint } from "./targets/endpoint";

/** A page or file of the site, and what it was answered. */
export interface SitePage {
  readonly kind: "page" | "deep link" | "missing page" | "asset";
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly reply: Reply;
}

const deepLink = "/verify/deep/link";
const missingPage = "/verify-there-is-no-such-page.html";

/** The page, a deep link, a page that does not exist and a file of the site, on each of its hosts. */
export async function sitePages(context: Context): Promise<SitePage[]> {
  const { site, siteDefault } = context.targets;
  const hosts = [site, siteDefault].filter((endpoint) => endpoint !== undefined);
  const pages = await Promise.all(hosts.map((endpoint) => pagesOf(context, endpoint)));
  return pages.flat();
}

/** Whether an answer shows a document, in which scripts can run. */
export function isDocument(answer: Answer): boolean {
  const type = headerOf(answer, "content-type");
  if (type === undefined) return /<(!doctype|html|body|script)/i.test(answer.body);
  return /html|svg|xml/i.test(type);
}

async function pagesOf({ http }: Context, endpoint: Endpoint): Promise<SitePage[]> {
  const ask = async (kind: SitePage["kind"], path: string): Promise<SitePage> => ({
    kind,
    endpoint,
    path,
    reply: await http.ask({ endpoint, path }),
  });
  const page = await ask("page", "/");
  const asset = page.reply.kind === "answer" ? assetOf(page.reply.body, endpoint) : undefined;
  const others = await Promise.all([
    ask("deep link", deepLink),
    ask("missing page", missingPage),
    ...(asset === undefined ? [] : [ask("asset", asset)]),
  ]);
  return [page, ...others];
}

/** The first script or style sheet of the page that its own host serves. */
function assetOf(html: string, endpoint: Endpoint): string | undefined {
  const base = originOf(endpoint);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi)];
  const links = [...html.matchAll(/<link\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/gi)];
  for (const [, address = ""] of [...scripts, ...links]) {
    if (!URL.canParse(address, base)) continue;
    const url = new URL(address, base);
    if (url.origin === base && url.pathname !== "/") return `${url.pathname}${url.search}`;
  }
  return undefined;
}
