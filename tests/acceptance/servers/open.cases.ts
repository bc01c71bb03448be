import type { ServerCase } from "./case";
import { apiAnswer, names } from "./world";

/** A server of which something cannot be told. */
export interface OpenCase extends Pick<ServerCase, "name" | "change"> {
  /** Checks that have to say so. */
  readonly opens: readonly string[];
}

/** Servers that do not answer, or not to the end: neither passed nor failed. */
export const openCases: readonly OpenCase[] = [
  {
    name: "sign-in page answers no hello",
    change: ({ hosts }) => {
      hosts.signIn.hello = "swallow everything";
    },
    opens: ["tls-1.0", "tls-weak-suites", "certificate-chain", "waf-sql-injection"],
  },
  {
    name: "default host does not resolve",
    change: ({ outputs }) => {
      outputs["siteDefaultHost"] = "main.d0nowhere.amplifyapp.test";
    },
    opens: ["tls-1.0", "certificate-chain", "headers-csp"],
  },
  {
    name: "API takes requests and answers none",
    change: ({ api }) => {
      api.refuse = () => ({ status: 200, headers: {}, body: "", delivery: "never" });
      api.backEnd = api.refuse;
    },
    opens: ["auth-no-token", "auth-valid-caller"],
  },
  {
    name: "API sends heads that do not end",
    change: ({ api }) => {
      api.refuse = () => ({ status: 200, headers: {}, body: "", delivery: "byte by byte" });
      api.backEnd = api.refuse;
    },
    opens: ["auth-no-token", "auth-valid-caller"],
  },
  {
    name: "firewall knows who asks after a while, and refuses everything from then on",
    change: (world) => {
      const { firewall } = world;
      let asked = 0;
      world.firewall = (request) =>
        firewall(request) || (request.headers["host"] === names.api && (asked += 1) > 120);
    },
    opens: ["waf-sql-injection"],
  },
  {
    name: "API fails after a while",
    change: (world) => {
      const { backEnd, refuse } = world.api;
      let asked = 0;
      const failing = (otherwise: typeof backEnd) => (request: Parameters<typeof backEnd>[0]) =>
        (asked += 1) > 60 ? { status: 503, headers: {}, body: "" } : otherwise(request);
      Object.assign(world.api, { backEnd: failing(backEnd), refuse: failing(refuse) });
    },
    opens: ["auth-every-route"],
  },
  {
    name: "API is not there",
    change: ({ hosts }) => {
      hosts.api.answer = () => ({ status: 503, headers: {}, body: "" });
    },
    opens: ["auth-no-token", "auth-valid-caller", "waf-sql-injection"],
  },
  {
    name: "API asks for a pause, and does not stop",
    change: ({ api }) => {
      api.refuse = () => ({ status: 429, headers: { "Retry-After": "3600" }, body: "" });
      api.backEnd = api.refuse;
    },
    opens: ["auth-no-token", "auth-valid-caller"],
  },
  {
    name: "site speaks HTTP/2 alone",
    change: ({ hosts }) => {
      hosts.site.protocols = ["h2"];
    },
    opens: ["headers-csp", "transport-hsts", "waf-sql-injection"],
  },
  {
    name: "default host of the site wants a password",
    change: (world) => {
      world.hosts.siteDefault.answer = () => ({
        status: 401,
        headers: { "WWW-Authenticate": "Basic", "Content-Type": "text/html" },
        body: "Unauthorized",
      });
    },
    opens: ["headers-csp", "headers-nosniff", "headers-framing"],
  },
  {
    name: "firewall lets nothing but browsers through",
    change: (world) => {
      const challenge = { status: 202, headers: { "x-amzn-waf-action": "challenge" }, body: "" };
      world.hosts.site.answer = () => challenge;
      world.hosts.siteDefault.answer = () => challenge;
    },
    opens: ["waf-sql-injection", "headers-csp"],
  },
  {
    name: "back end knows roles, and refuses the caller one of its routes",
    change: (world) => {
      const { backEnd } = world.api;
      world.api.backEnd = (request) =>
        request.path.startsWith("/orders/")
          ? apiAnswer(world, request, 403, "answer", { error: "for harbour masters" })
          : backEnd(request);
    },
    opens: ["auth-valid-caller"],
  },
  {
    name: "routes nobody knows, and none of them is the root",
    change: ({ outputs }) => {
      outputs["apiRoutes"] = undefined;
    },
    opens: ["auth-valid-caller", "cors-trusted-preflight", "auth-no-token"],
  },
];
