import type { Context } from "./context";
import { headerOf, type Answer, type Reply } from "./network/answer";
import type { Address } from "./network/resolve-entry";
import { otherAddresses } from "./other-addresses";
import { originOf, type Endpoint } from "./targets/endpoint";
import { parseUrl } from "../text/parse-url";

/** A page or file of the site, and what it was answered. */
export interface SitePage {
  readonly kind: "page" | "deep link" | "missing page" | "asset";
  readonly endpoint: Endpoint;
  readonly path: string;
  readonly reply: Reply;
  /** Where it is one of the further addresses of the host. */
  readonly address?: Address | undefined;
}

const mostHops = 4;
const deepLink = "/verify/deep/link";
const missingPage = "/verify-there-is-no-such-page.html";

/** The page, a deep link, a page that does not exist and a file of the site, on each of its hosts. */
export async function sitePages(context: Context): Promise<SitePage[]> {
  const { site, siteDefault } = context.targets;
  const hosts = [site, siteDefault].filter((endpoint) => endpoint !== undefined);
  const pages = await Promise.all(hosts.map((endpoint) => pagesOf(context, endpoint)));
  return pages.flat();
}

/** The site's page: what its host answers for `/`, or where it sends browsers to on itself, as to `/en/`. */
export async function pageBehindRedirects(
  { http }: Context,
  endpoint: Endpoint,
  address?: Address,
): Promise<{ readonly path: string; readonly reply: Reply }> {
  let path = "/";
  let reply = await http.ask({ endpoint, path, address });
  for (let hop = 0; hop < mostHops && reply.kind === "answer"; hop += 1) {
    const next = placeOnSameHost(reply, endpoint, path);
    if (next === undefined) break;
    path = next;
    reply = await http.ask({ endpoint, path, address });
  }
  return { path, reply };
}

/** A script or style sheet of the site's page; undefined: it has none of its own host. */
export async function siteAsset(context: Context, endpoint: Endpoint): Promise<string | undefined> {
  const { reply, path } = await pageBehindRedirects(context, endpoint);
  return reply.kind === "answer" ? assetOf(reply.body, endpoint, path) : undefined;
}

/** Whether an answer shows a document, in which scripts can run. */
export function isDocument(answer: Answer): boolean {
  const type = headerOf(answer, "content-type");
  if (type === undefined) return /<(!doctype|html|body|script)/i.test(answer.body);
  return /html|svg|xml/i.test(type);
}

async function pagesOf(context: Context, endpoint: Endpoint): Promise<SitePage[]> {
  const { http } = context;
  const ask = async (kind: SitePage["kind"], path: string): Promise<SitePage> => ({
    kind,
    endpoint,
    path,
    reply: await http.ask({ endpoint, path }),
  });
  const askPage = async (address?: Address): Promise<SitePage> => ({
    kind: "page",
    endpoint,
    address,
    ...(await pageBehindRedirects(context, endpoint, address)),
  });
  const [asset, others] = await Promise.all([
    siteAsset(context, endpoint),
    otherAddresses(context, endpoint),
  ]);
  return Promise.all([
    askPage(),
    ask("deep link", deepLink),
    ask("missing page", missingPage),
    ...(asset === undefined ? [] : [ask("asset", asset)]),
    ...others.map(askPage),
  ]);
}

function placeOnSameHost(answer: Answer, endpoint: Endpoint, path: string): string | undefined {
  const location = headerOf(answer, "location");
  const base = `${originOf(endpoint)}${path}`;
  if (
    answer.status < 300 ||
    answer.status > 399 ||
    location === undefined ||
    parseUrl(location, base) === undefined
  )
    return undefined;
  const url = new URL(location, base);
  return url.origin === originOf(endpoint) ? `${url.pathname}${url.search}` : undefined;
}

/** The first script or style sheet of the page that its own host serves. */
function assetOf(html: string, endpoint: Endpoint, path: string): string | undefined {
  const origin = originOf(endpoint);
  const base = `${origin}${path}`;
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi)];
  const links = [...html.matchAll(/<link\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/gi)];
  for (const [, address = ""] of [...scripts, ...links]) {
    if (parseUrl(address, base) === undefined) continue;
    const url = new URL(address, base);
    if (url.origin === origin && url.pathname !== "/") return `${url.pathname}${url.search}`;
  }
  return undefined;
}
