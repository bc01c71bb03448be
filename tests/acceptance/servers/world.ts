import type { SecureContextOptions } from "node:tls";
import type { CertificateWish } from "./certificates";
import { signatureProblem, type SignatureNeglect } from "./signed-request";
import { admits, pool, type Neglect } from "./tokens";

/** A request as servers see it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** An answer; a header with several values is sent several times. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
  /** How it is delivered, where not at once. */
  readonly delivery?: "endless" | "compressed" | "never" | "byte by byte" | "cut";
}

/** What a host does before and beside HTTP over TLS. */
export interface HostWorld {
  certificate: CertificateWish;
  tls: SecureContextOptions;
  /** Port 80: an answer, or nothing that listens. */
  plain: ((request: Request, host: string) => Answer) | "closed" | "silent";
  /** How the address behaves before TLS: as it is, or answering old hellos itself. */
  hello: HelloBehaviour;
  /** What it speaks over TLS. */
  protocols: readonly ("h2" | "http/1.1")[];
  address: "127.0.0.1" | "::1";
  /** What it answers in place of what the stack does there. */
  answer?: (request: Request) => Answer;
  /** A second address of the host, where it differs. */
  second: Partial<Omit<HostWorld, "second" | "address">> | undefined;
}

/** What happens to hellos before they reach the server. */
export type HelloBehaviour =
  | "as it is"
  | "close old ones"
  | "reset old ones"
  | "swallow old ones"
  | "swallow everything"
  | "reset the first connection"
  | "answer in plain text"
  | FirstFlightWish;

/** A first flight that no library of today sends. */
export interface FirstFlightWish {
  /** TLS 1.2, where it is left out. */
  readonly version?: number;
  /** Versions of the hellos that are answered so; left out, that version. */
  readonly toHellosOf?: readonly number[];
  readonly suite: number;
  /** Only to hellos that offer nothing strong. */
  readonly onlyAlone?: boolean;
  /** Takes compression from hellos that offer it, and leaves the others alone. */
  readonly compresses?: boolean;
  /** Whether the host's certificate is in it. */
  readonly sendsCertificate?: boolean;
}

/** Everything that a deployed stack does. */
export interface World {
  hosts: Record<HostName, HostWorld>;
  outputs: Record<string, unknown>;
  site: (request: Request, host: string) => Answer;
  siteHeaders: Record<string, string | readonly string[]>;
  api: ApiWorld;
  apiDefault: (request: Request) => Answer;
  signIn: (request: Request) => Answer;
  firewall: (request: Request) => boolean;
  token: string | undefined;
  environment: Record<string, string>;
  /** Whether the issuer's key set can be fetched. */
  showsKeys: boolean;
}

/** The parts of the API, in the order in which a request meets them. */
export interface ApiWorld {
  headers: Record<string, string | readonly string[]>;
  routes: { path: string; methods: string[] }[];
  trusted: string[];
  /** Which origin an answer names. */
  allow: (
    origin: string | undefined,
    of: "preflight" | "error" | "answer" | "block",
  ) => string | string[] | undefined;
  vary: boolean;
  preflight: (request: Request) => Answer;
  neglects: Neglect[];
  signatureNeglects: SignatureNeglect[];
  /** Routes (`METHOD /path`) that nobody guards. */
  open: string[];
  expects: "access" | "id" | "signature";
  /** Whether it takes tokens without their scheme alone. */
  takesBareTokens: boolean;
  refuse: (request: Request) => Answer;
  backEnd: (request: Request) => Answer;
}

export type HostName = "site" | "siteDefault" | "apex" | "signIn" | "api" | "apiDefault";

export const names: Readonly<Record<HostName, string>> = {
  site: "www.example.test",
  siteDefault: "main.d1a2b3c4d5e6f7.amplifyapp.test",
  apex: "example.test",
  signIn: "auth.example.test",
  api: "api.example.test",
  apiDefault: "abcde12345.execute-api.eu-west-1.amazonaws.test",
};

const strict = [
  "TLS_AES_128_GCM_SHA256",
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
].join(":");
export const hsts = "max-age=63072000; includeSubDomains; preload";
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  `connect-src 'self' https://${names.api} https://${names.signIn} https://cognito-idp.eu-west-1.amazonaws.com`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "upgrade-insecure-requests",
].join("; ");

/** What API Gateway says of signatures. */
const signatureMessages = {
  missing: "Missing Authentication Token",
  "unknown key": "The security token included in the request is invalid.",
  wrong: "The request signature we calculated does not match the signature you provided.",
} as const;

/** A stack as the program makes it, where nothing is wrong. */
export function healthyWorld(): World {
  const host = (plain: HostWorld["plain"]): HostWorld => ({
    certificate: {},
    tls: { minVersion: "TLSv1.2", ciphers: strict },
    plain,
    hello: "as it is",
    protocols: ["http/1.1"],
    address: "127.0.0.1",
    second: undefined,
  });
  const world: World = {
    hosts: {
      site: host(redirect),
      siteDefault: host(redirect),
      apex: host(redirect),
      signIn: host(redirect),
      api: host("closed"),
      apiDefault: host("closed"),
    },
    outputs: {
      siteUrl: `https://${names.site}/`,
      siteOrigin: `https://${names.site}`,
      siteDefaultHost: names.siteDefault,
      apex: `https://${names.apex}`,
      apiUrl: `https://${names.api}/`,
      apiOrigin: `https://${names.api}`,
      apiDefaultHost: names.apiDefault,
      signInUrl: `https://${names.signIn}/oauth2/authorize`,
      signInOrigin: `https://${names.signIn}`,
      authorization: "cognito",
      authorizationScopes: [pool.scope],
      userPoolClientId: pool.client,
      tokenIssuer: pool.issuer,
      minimumTls: "1.2",
      region: "eu-west-1",
      webAclArns: { api: "arn:api", site: "arn:site", signIn: "arn:sign-in" },
    },
    site: (request, name) => siteAnswer(world, request, name),
    siteHeaders: {
      "Strict-Transport-Security": hsts,
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    },
    api: {
      headers: {
        "Content-Type": "application/json",
        "Cache-Control": "no-store",
        "Strict-Transport-Security": hsts,
        "X-Content-Type-Options": "nosniff",
      },
      routes: [
        { path: "/me", methods: ["GET"] },
        { path: "/orders/{id}", methods: ["GET", "DELETE"] },
      ],
      trusted: [`https://${names.site}`, "https://partner.example.org"],
      allow: (origin, of) => {
        const [site] = world.api.trusted;
        if (of === "error" || of === "block") return site;
        if (origin !== undefined && world.api.trusted.includes(origin)) return origin;
        return of === "preflight" ? site : undefined;
      },
      vary: true,
      preflight: (request) => preflightAnswer(world, request),
      neglects: [],
      signatureNeglects: [],
      takesBareTokens: false,
      open: [],
      expects: "access",
      refuse: (request) => apiAnswer(world, request, 401, "error", { message: "Unauthorized" }),
      backEnd: (request) =>
        apiAnswer(world, request, 200, "answer", { claims: { sub: "b1946ac9-2492-4d23-a4c9-000000000001" } }),
    },
    apiDefault: () => ({
      status: 403,
      headers: { "x-amzn-errortype": "ForbiddenException", "Content-Type": "application/json" },
      body: JSON.stringify({ message: "Forbidden" }),
    }),
    signIn: ({ path }) => ({
      status: path === "/oauth2/authorize" ? 400 : 404,
      headers: {},
      body: "Bad request",
    }),
    firewall: isAttack,
    token: undefined,
    environment: {},
    showsKeys: false,
  };
  return world;
}

/** CloudFront's redirect, with its small body and without the site's headers. */
export function redirect(request: Request, host: string): Answer {
  return {
    status: 301,
    headers: {
      Location: `https://${host}${request.path}`,
      "Content-Type": "text/html",
      Server: "CloudFront",
    },
    body: "<html><head><title>301 Moved Permanently</title></head></html>",
  };
}

/** What a managed firewall knows as an attack, in query, path, cookie and body. */
export function isAttack({ path, query, headers, body }: Request): boolean {
  return [path, query, headers["cookie"] ?? "", body].some((text) =>
    /'\s*OR\s*'1'\s*=\s*'1|<script/i.test(decoded(text)),
  );
}

/** An answer of the API: its own headers, and those of CORS. */
export function apiAnswer(
  { api }: World,
  request: Request,
  status: number,
  of: "error" | "answer" | "preflight" | "block",
  body: object,
): Answer {
  const allowed = api.allow(request.headers["origin"], of);
  return {
    status,
    headers: {
      ...api.headers,
      ...(allowed === undefined
        ? {}
        : { "Access-Control-Allow-Origin": allowed, "Access-Control-Allow-Credentials": "true" }),
      ...(api.vary ? { Vary: "Origin" } : {}),
    },
    body: JSON.stringify(body),
  };
}

/** The API's answer to a request, through firewall, routes and authorizer. */
export function serveApi(world: World, request: Request): Answer {
  const { api } = world;
  if (world.firewall(request)) {
    const blocked = apiAnswer(world, request, 403, "block", { message: "Forbidden", blockedBy: "waf" });
    return { ...blocked, headers: { ...blocked.headers, "X-Blocked-By": "waf" } };
  }
  const route = api.routes.find(({ path }) =>
    new RegExp(`^${path.replace(/\{[^}]+\+\}/g, ".+").replace(/\{[^}]+\}/g, "[^/]+")}$`).test(request.path),
  );
  if (route !== undefined && request.method === "OPTIONS") return api.preflight(request);
  if (!route?.methods.some((method) => method === request.method || method === "ANY"))
    return apiAnswer(world, request, 403, "error", { message: "Missing Authentication Token" });
  const isOpen = api.open.includes(`${request.method} ${route.path}`);
  if (isOpen) return api.backEnd(request);
  if (api.expects === "signature") {
    const problem = signatureProblem(request, names.api, api.signatureNeglects);
    return problem === undefined
      ? api.backEnd(request)
      : apiAnswer(world, request, 403, "error", { message: signatureMessages[problem] });
  }
  const { authorization } = request.headers;
  const isBare = api.takesBareTokens && authorization?.startsWith("Bearer ");
  return !isBare && admits(authorization, api.expects, api.neglects)
    ? api.backEnd(request)
    : api.refuse(request);
}

function preflightAnswer(world: World, request: Request): Answer {
  const answer = apiAnswer(world, request, 204, "preflight", {});
  const route = world.api.routes.find(({ path }) => path.split("/")[1] === request.path.split("/")[1]);
  return {
    ...answer,
    headers: {
      ...answer.headers,
      "Access-Control-Allow-Methods": [...(route?.methods ?? []), "OPTIONS"].join(","),
      "Access-Control-Allow-Headers":
        world.api.expects === "signature"
          ? "Content-Type,Authorization,X-Amz-Date,X-Amz-Security-Token"
          : "Content-Type,Authorization",
      "Access-Control-Max-Age": "600",
    },
    body: "",
  };
}

/** The single page for every path without a file's ending, files, and 404. */
function siteAnswer({ siteHeaders, firewall }: World, request: Request, host: string): Answer {
  if (firewall(request))
    return {
      status: 403,
      headers: { Server: "CloudFront", "Content-Type": "text/html" },
      body: "Request blocked.",
    };
  if (host === names.apex)
    return { status: 301, headers: { Location: `https://${names.site}${request.path}` }, body: "" };
  const page = (status: number, type: string, body: string) => ({
    status,
    headers: { "Content-Type": type, ...siteHeaders },
    body,
  });
  if (request.path === "/app.js") return page(200, "text/javascript", "export {};");
  if (/\.\w+$/.test(request.path)) return page(404, "text/html", "<!doctype html><title>Not found</title>");
  return page(
    200,
    "text/html",
    `<!doctype html><title>Site</title><script type="module" src="/app.js"></script>`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
