import { extname } from "node:path";
import type { RecordedResource, RecordedStack } from "../../stack/recorded-stack";
import { Firewall } from "../firewall/firewall";
import type { HttpAnswer, HttpRequest } from "../http-exchange";
import { customHeadersFor } from "./custom-headers";
import { route, type CustomRule } from "./custom-rules";

/** The site's files, by their paths without the slash in front. */
export type SiteFiles = Readonly<Record<string, Uint8Array>>;

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Amplify Hosting with an app of the stack: its rules, its headers, its files and its firewall. */
export class Site {
  readonly #app: RecordedResource;
  readonly #firewall: Firewall | undefined;

  constructor(
    stack: RecordedStack,
    private readonly files: SiteFiles,
  ) {
    this.#app = stack.one("amplify/app:App");
    this.#firewall = Firewall.of(stack, this.#app);
  }

  readonly serve = (request: HttpRequest): HttpAnswer => {
    const decision = this.#firewall?.decide(request);
    if (decision === "blocked") return forbidden;
    if (decision !== undefined) return decision;
    if (request.method !== "GET" && request.method !== "HEAD") return notAllowed;

    const rules = (this.#app.inputs["customRules"] ?? []) as readonly CustomRule[];
    const routed = route(rules, request.host, request.path);
    if (routed?.kind === "redirect") {
      // https://github.com/aws-amplify/amplify-hosting/issues/621: no custom headers here.
      return { status: routed.status, headers: { Location: routed.location }, body: "" };
    }
    const requested = routed?.kind === "rewrite" ? routed.path : request.path;
    const file = this.files[requested.slice(1)];
    if (file !== undefined) return this.#answer(200, requested, file, request.path);
    const fallback = routed?.kind === "fallback" ? this.files[routed.path.slice(1)] : undefined;
    if (fallback !== undefined) {
      // https://github.com/aws-amplify/amplify-hosting/issues/4092: nor on the fallback for what is not found.
      return { status: 404, headers: html, body: fallback };
    }
    // Nothing says whether Amplify's own page for what is not found has them; here it has.
    return this.#answer(404, ".html", Buffer.from("<h1>404 ERROR</h1>"), request.path);
  };

  #answer(status: number, name: string, body: Uint8Array, requested: string): HttpAnswer {
    const yaml = this.#app.inputs["customHeaders"];
    return {
      status,
      headers: {
        "Content-Type": contentTypes[extname(`file${name}`)] ?? "application/octet-stream",
        ...(typeof yaml === "string" ? customHeadersFor(yaml, requested) : {}),
      },
      body,
    };
  }
}

const html = { "Content-Type": "text/html" };
const forbidden: HttpAnswer = { status: 403, headers: html, body: "<h1>403 ERROR</h1>" };
const notAllowed: HttpAnswer = { status: 405, headers: html, body: "<h1>405 ERROR</h1>" };
