import type { ServerCase } from "./case";
import { signer } from "./signed-request";
import { apiAnswer, isAttack, names, redirect, serveApi, type Request, type World } from "./world";

/** A stack with IAM, and a caller who may sign. */
export function takeSignatures({ api, outputs, environment }: World): void {
  api.expects = "signature";
  Object.assign(outputs, { authorization: "iam", authorizationScopes: [] });
  Object.assign(environment, {
    AWS_ACCESS_KEY_ID: signer.accessKeyId,
    AWS_SECRET_ACCESS_KEY: signer.secretAccessKey,
  });
}

/** Stacks of another make, and servers with habits of their own; nothing is wrong with them. */
export const moreHealthyCases: readonly ServerCase[] = [
  { name: "takes signatures in place of tokens", change: takeSignatures, fails: [] },
  {
    name: "takes signatures, where none can be given",
    change: (world) => {
      takeSignatures(world);
      world.environment = {};
    },
    fails: [],
  },
  {
    name: "takes signatures in the query, as its preflights grant no header of theirs",
    change: (world) => {
      takeSignatures(world);
      world.api.preflight = granting(world, () => ({
        "Access-Control-Allow-Methods": "GET,DELETE",
        "Access-Control-Allow-Headers": "authorization,content-type",
      }));
    },
    fails: [],
    warns: ["cors-trusted-preflight"],
  },
  {
    name: "grants in a preflight the one method that was asked for",
    change: (world) => {
      world.api.routes[1]?.methods.push("PUT");
      world.api.preflight = granting(world, ({ headers }) => {
        const asked = headers["access-control-request-method"] ?? "";
        return ["GET", "DELETE", "PUT"].includes(asked)
          ? {
              "Access-Control-Allow-Methods": asked,
              "Access-Control-Allow-Headers": "authorization,content-type",
            }
          : {};
      });
    },
    fails: [],
  },
  {
    name: "has certificates without a subject",
    change: ({ hosts }) => {
      for (const host of Object.values(hosts)) host.certificate = { subject: "none" };
    },
    fails: [],
  },
  {
    name: "has a back end that wants a parameter",
    change: (world) => {
      const { backEnd } = world.api;
      world.api.routes.push({ path: "/search", methods: ["GET"] });
      world.api.backEnd = (request) =>
        request.path === "/search"
          ? apiAnswer(world, request, 400, "answer", { message: "q is required" })
          : backEnd(request);
    },
    fails: [],
  },
  {
    name: "breaks the first connection",
    change: ({ hosts }) => {
      hosts.api.hello = "reset the first connection";
    },
    fails: [],
  },
  {
    name: "has firewalls that look neither at bodies for the site nor at paths for the sign-in page",
    change: (world) => {
      const { firewall, site } = world;
      world.site = (request, host) =>
        site(request.method === "POST" ? { ...request, body: "" } : request, host);
      world.firewall = (request) =>
        request.path.startsWith("/oauth2/") ? firewall({ ...request, path: "/" }) : firewall(request);
    },
    fails: [],
    warns: ["waf-sql-injection"],
  },
  {
    name: "takes no bodies where it is a page",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        request.method === "POST"
          ? {
              status: 403,
              headers: { Server: "CloudFront" },
              body: "This distribution is not configured to allow POST.",
            }
          : site(request, host);
    },
    fails: [],
  },
  {
    name: "has routes that take every method",
    change: ({ api }) => {
      api.routes = [
        { path: "/me", methods: ["ANY"] },
        { path: "/orders/{id}", methods: ["ANY"] },
      ];
    },
    fails: [],
  },
  {
    name: "has a dozen routes",
    change: ({ api, outputs }) => {
      outputs["apiStage"] = "v1";
      api.routes = Array.from({ length: 12 }, (_, index) =>
        index < 8
          ? { path: `/things-${index}`, methods: ["GET", "POST"] }
          : { path: `/things-${index}/{id}`, methods: ["GET", "PUT", "DELETE"] },
      );
    },
    fails: [],
  },
  {
    name: "names OPTIONS among the methods of its routes",
    change: ({ api }) => {
      api.routes = [{ path: "/me", methods: ["GET", "OPTIONS"] }];
    },
    fails: [],
  },
  {
    name: "takes tokens without their scheme alone",
    change: ({ api }) => {
      api.takesBareTokens = true;
    },
    fails: [],
  },
  {
    name: "refuses every wrong token that is genuine, and shows its keys",
    change: (world) => {
      world.showsKeys = true;
      Object.assign(world.environment, {
        VERIFY_EXPIRED_TOKEN: "expired",
        VERIFY_OTHER_POOL_TOKEN: "otherPool",
        VERIFY_ID_TOKEN: "id",
        VERIFY_NO_SCOPE_TOKEN: "withoutScope",
      });
    },
    fails: [],
  },
  {
    name: "takes tokens of another client with the right scope, as a Cognito authorizer does",
    change: ({ environment }) => {
      environment["VERIFY_OTHER_CLIENT_TOKEN"] = "otherClient";
    },
    fails: [],
    warns: ["auth-other-client"],
  },
  {
    name: "sends browsers from its front page to another of its own",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        host !== names.apex && request.path === "/" && request.query === ""
          ? { status: 302, headers: { Location: "/en/" }, body: "" }
          : site(request, host);
    },
    fails: [],
  },
  {
    name: "has pages without an end",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        request.path === "/" && host === names.site
          ? { ...site(request, host), delivery: "endless" }
          : site(request, host);
    },
    fails: [],
  },
  {
    name: "compresses pages that nobody asked to be compressed",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        request.path === "/verify/deep/link"
          ? { ...site(request, host), delivery: "compressed" }
          : site(request, host);
    },
    fails: [],
  },
  {
    name: "has firewalls that cut every connection",
    change: (world) => {
      const { firewall, site } = world;
      const cut = { status: 403, headers: {}, body: "", delivery: "cut" } as const;
      world.firewall = () => false;
      world.site = (request, host) => (firewall(request) ? cut : site(request, host));
      world.signIn = (request) =>
        firewall(request) ? cut : { status: 400, headers: {}, body: "Bad request" };
      world.hosts.api.answer = (request) => (firewall(request) ? cut : serveApi(world, request));
    },
    fails: [],
  },
  {
    name: "has a sign-in page that forbids paths which it does not have",
    change: (world) => {
      const { signIn } = world;
      world.firewall = (request) => !request.path.startsWith("/oauth2/authorize/") && isAttack(request);
      world.signIn = (request) =>
        request.path.startsWith("/oauth2/authorize/")
          ? { status: 403, headers: {}, body: "Forbidden" }
          : signIn(request);
    },
    fails: [],
  },
  {
    name: "has firewalls that know words and quotes, and decode nothing of what comes",
    change: (world) => {
      world.firewall = ({ path, query, body, headers }) =>
        [path, query, body, headers["cookie"] ?? "", headers["user-agent"] ?? ""].some((part) =>
          /'(\+|%20|\s)*(or|and)\b|\b(and|or|select|union)\b|<script|%3Cscript/i.test(part),
        );
    },
    fails: [],
  },
  {
    name: "has a firewall that cuts connections",
    change: (world) => {
      const { firewall, site } = world;
      world.firewall = () => false;
      world.site = (request, host) => ({
        ...site(request, host),
        ...(firewall(request) ? { delivery: "cut" as const } : {}),
      });
      world.signIn = () => ({ status: 400, headers: {}, body: "Bad request" });
      world.outputs["webAclArns"] = { site: "arn:site" };
    },
    fails: [],
  },
  {
    name: "asks for a pause with 429",
    change: ({ api }) => {
      const { backEnd } = api;
      let asked = 0;
      api.backEnd = (request) =>
        (asked += 1) === 2 ? { status: 429, headers: { "Retry-After": "0" }, body: "" } : backEnd(request);
    },
    fails: [],
  },
  {
    name: "redirects port 80 with other words: 302, a port, a host in capitals",
    change: ({ hosts }) => {
      hosts.site.plain = (request, host) => ({ ...redirect(request, host), status: 302 });
      hosts.apex.plain = (request, host) => ({
        ...redirect(request, host),
        headers: { Location: `HTTPS://${host.toUpperCase()}:443${request.path}` },
      });
    },
    fails: [],
  },
  {
    name: "has an API whose trusted origins nobody knows",
    change: ({ outputs, hosts }) => {
      for (const key of ["siteUrl", "siteOrigin", "siteDefaultHost", "apex", "signInUrl", "signInOrigin"])
        Reflect.deleteProperty(outputs, key);
      outputs["trustedOrigins"] = [];
      outputs["webAclArns"] = { api: "arn:api" };
      hosts.api.plain = "closed";
    },
    fails: [],
  },
  {
    name: "has certificates that end in twenty days",
    change: ({ hosts }) => {
      hosts.site.certificate = { validTo: 20 };
    },
    fails: [],
    warns: ["certificate-dates"],
  },
];

/** A preflight that names the trusted origin, and grants what is said. */
function granting(
  world: World,
  grants: (request: Request) => Record<string, string>,
): World["api"]["preflight"] {
  return (request) => {
    const { status, headers } = apiAnswer(world, request, 204, "preflight", {});
    return { status, headers: { ...headers, ...grants(request) }, body: "" };
  };
}
