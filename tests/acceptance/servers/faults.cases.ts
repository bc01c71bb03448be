import { apiAnswer, hsts, names, policy, redirect, type World } from "./world";
import type { ServerCase } from "./case";

/** The API names origins that `trusts` says yes to, in every kind of answer. */
const trusting = (trusts: (origin: string) => boolean) => (world: World) => {
  const { allow } = world.api;
  world.api.allow = (origin, of) => (origin !== undefined && trusts(origin) ? origin : allow(origin, of));
};

const hostile = [
  "cors-hostile-preflight",
  "cors-hostile-request",
  "cors-hostile-data",
  "cors-hostile-error",
  "cors-hostile-block",
];
const oftenHostile = [...hostile.slice(0, 4), "cors-hostile-forged", "cors-hostile-block"];
const everywhereHostile = [...oftenHostile.slice(0, 5), "cors-every-route", "cors-hostile-block"];

/** RFC 2409's second Oakley group. */
const prime1024 = `-----BEGIN DH PARAMETERS-----
MIGHAoGBAP//////////yQ/aoiFowjTExmKLgNwc0SkCTgiKZ8x0Agu+pjsTmyJR
Sgh5jjQE3e+VGbPNOkMbMCsKbfJfFDdP4TVtbVHCReSFtXZiXn7G9ExC6aY37WsL
/1y29Aa37e44a/taiZ+lrp8kEXxLH+ZJKGZR7OZTgf//////////AgEC
-----END DH PARAMETERS-----
`;

const transport: readonly ServerCase[] = [
  {
    name: "site is served over plain HTTP",
    change: ({ hosts }) => {
      hosts.site.plain = () => ({ status: 200, headers: { "Content-Type": "text/html" }, body: "<html>" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "API is served over plain HTTP",
    change: ({ hosts }) => {
      hosts.api.plain = () => ({ status: 401, headers: {}, body: `{"message":"Unauthorized"}` });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "API answers preflights over plain HTTP",
    change: ({ hosts }) => {
      hosts.api.plain = ({ method }) => ({ status: method === "OPTIONS" ? 204 : 403, headers: {}, body: "" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "deep links are served over plain HTTP",
    change: ({ hosts }) => {
      hosts.site.plain = (request, host) =>
        request.path === "/" ? redirect(request, host) : { status: 200, headers: {}, body: "page" };
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "default API host is served over plain HTTP",
    change: ({ hosts }) => {
      hosts.apiDefault.plain = () => ({ status: 200, headers: {}, body: "{}" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "second address serves plain HTTP",
    change: ({ hosts }) => {
      hosts.site.second = { plain: () => ({ status: 200, headers: {}, body: "page" }) };
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "redirect stays on plain HTTP",
    change: ({ hosts }) => {
      hosts.site.plain = (request) => ({ status: 301, headers: { Location: request.path }, body: "" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "redirect leads to another host",
    change: ({ hosts }) => {
      hosts.site.plain = () => ({ status: 301, headers: { Location: "https://www.example.net/" }, body: "" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "apex is redirected to plain HTTP of itself",
    change: ({ hosts }) => {
      hosts.apex.plain = (_request, host) => ({
        status: 302,
        headers: { Location: `http://${host}/home` },
        body: "",
      });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "site redirects https back to plain HTTP",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        host === names.apex
          ? { status: 301, headers: { Location: `http://${names.site}/` }, body: "" }
          : site(request, host);
    },
    fails: ["transport-redirect-chain"],
  },
  {
    name: "site redirects in a loop",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        host === names.siteDefault
          ? { status: 302, headers: { Location: request.path === "/a" ? "/" : "/a" }, body: "" }
          : site(request, host);
    },
    fails: ["transport-redirect-chain"],
  },
  {
    name: "plain HTTP leads to a page that leads back to plain HTTP",
    change: (world) => {
      const { site } = world;
      world.hosts.site.plain = (_request, host) => ({
        status: 301,
        headers: { Location: `https://${host}/start` },
        body: "",
      });
      world.site = (request, host) =>
        request.path === "/start"
          ? { status: 302, headers: { Location: `http://${names.site}/` }, body: "" }
          : site(request, host);
    },
    fails: ["transport-redirect-chain"],
  },
  {
    name: "TLS port answers plain HTTP",
    change: ({ hosts }) => {
      hosts.signIn.hello = "answer in plain text";
    },
    fails: ["transport-tls-port"],
    undecided: "some",
  },
  {
    name: "API has no HSTS",
    change: ({ api }) => {
      delete api.headers["Strict-Transport-Security"];
    },
    fails: ["transport-hsts"],
  },
  {
    name: "API's back end has no HSTS",
    change: (world) => {
      const { backEnd } = world.api;
      world.api.backEnd = (request) => {
        const answer = backEnd(request);
        return { ...answer, headers: withoutHeader(answer.headers, "Strict-Transport-Security") };
      };
    },
    fails: ["transport-hsts"],
  },
  ...(
    [
      ["is short", "max-age=86400; includeSubDomains"],
      ["is malformed", "max-age: 63072000; includeSubDomains"],
      ["leaves out sub-domains", "max-age=63072000"],
      ["is taken back", "max-age=0; includeSubDomains"],
      ["has its age twice", "max-age=63072000; max-age=63072000; includeSubDomains"],
    ] as const
  ).map(([what, value]): ServerCase => ({
    name: `HSTS ${what}`,
    change: ({ siteHeaders }) => {
      siteHeaders["Strict-Transport-Security"] = value;
    },
    fails: ["transport-hsts", "headers-hsts"],
  })),
];

const tls: readonly ServerCase[] = [
  {
    name: "API accepts TLS 1.0",
    change: ({ hosts }) => {
      hosts.api.tls = { minVersion: "TLSv1", ciphers: "ECDHE+AESGCM:ECDHE+AES:@SECLEVEL=0" };
    },
    fails: ["tls-1.0", "tls-1.1"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "default API host accepts TLS 1.1",
    change: ({ hosts }) => {
      hosts.apiDefault.tls = { minVersion: "TLSv1.1", ciphers: "ECDHE+AESGCM:ECDHE+AES:@SECLEVEL=0" };
    },
    fails: ["tls-1.1"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "second address accepts TLS 1.1",
    change: ({ hosts }) => {
      hosts.site.second = { tls: { minVersion: "TLSv1.1", ciphers: "ECDHE+AESGCM:ECDHE+AES:@SECLEVEL=0" } };
    },
    fails: ["tls-1.1"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "sign-in page speaks TLS 1.0 alone",
    change: ({ hosts }) => {
      hosts.signIn.tls = { minVersion: "TLSv1", maxVersion: "TLSv1", ciphers: "ECDHE+AES:@SECLEVEL=0" };
    },
    fails: ["tls-1.0", "tls-modern"],
    undecided: "some",
  },
  {
    name: "API accepts SSL 3.0",
    change: ({ hosts }) => {
      hosts.api.hello = { version: 0x0300, suite: 0x002f };
    },
    fails: ["tls-ssl-3.0"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "API accepts TLS 1.2 where it promises 1.3",
    change: ({ outputs }) => {
      outputs["minimumTls"] = "1.3";
    },
    fails: ["tls-modern"],
  },
  ...(
    [
      ["RC4", 0x0005],
      ["3DES", 0x000a],
      ["IDEA", 0x0007],
      ["DES", 0x0009],
      ["export suites", 0x0003],
      ["suites without encryption", 0x0002],
    ] as const
  ).map(([what, suite]): ServerCase => ({
    name: `API accepts ${what}`,
    change: ({ hosts }) => {
      hosts.api.hello = { suite, onlyAlone: true };
    },
    fails: ["tls-weak-suites"],
    warns: ["tls-dated-suites"],
  })),
  {
    name: "site prefers RC4 to what is strong",
    change: ({ hosts }) => {
      hosts.site.hello = { suite: 0xc011 };
    },
    fails: ["tls-weak-suites"],
  },
  {
    name: "site accepts anonymous suites",
    change: ({ hosts }) => {
      hosts.site.tls = { minVersion: "TLSv1.2", ciphers: "ECDHE+AESGCM:AECDH-AES128-SHA:@SECLEVEL=0" };
    },
    fails: ["tls-weak-suites"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "API has a Diffie-Hellman prime of 1024 bits",
    change: ({ hosts }) => {
      hosts.api.certificate = { key: "rsa-2048" };
      hosts.api.tls = {
        minVersion: "TLSv1.2",
        ciphers: "ECDHE+AESGCM:DHE+AESGCM:@SECLEVEL=0",
        dhparam: prime1024,
      };
    },
    fails: ["tls-key-exchange"],
  },
];

const distrusted = new Set([
  "has expired",
  "is not valid yet",
  "is of an authority that nobody trusts",
  "is self-signed",
  "comes without its intermediate",
  "is for another host",
]);

const certificates: readonly ServerCase[] = [
  ["has expired", { validFrom: -100, validTo: -1 }, "certificate-dates"],
  ["is not valid yet", { validFrom: 2 }, "certificate-dates"],
  ["expires in three days", { validTo: 3 }, "certificate-dates"],
  ["is of an authority that nobody trusts", { issuer: "stranger" }, "certificate-chain"],
  ["is self-signed", { issuer: "itself" }, "certificate-chain"],
  ["comes without its intermediate", { issuer: "intermediate that is not sent" }, "certificate-chain"],
  ["is for another host", { names: ["www.example.net"] }, "certificate-name"],
  ["has a key of 1024 bits", { key: "rsa-1024" }, "certificate-key"],
  [
    "is of an intermediate with a key of 1024 bits",
    { issuer: "intermediate with a short key" },
    "certificate-key",
  ],
].flatMap(([what, wish, fails]): ServerCase[] =>
  (["api", "site"] as const).map((host) => ({
    name: `${host}'s certificate ${what as string}`,
    change: ({ hosts }) => {
      hosts[host].certificate = wish as World["hosts"]["api"]["certificate"];
    },
    fails: [fails as string],
    // A genuine token goes to no API whose certificate is not trusted.
    ...(host === "api" && distrusted.has(what as string) ? { undecided: "some" as const } : {}),
  })),
);

const cors: readonly ServerCase[] = [
  { name: "API trusts every origin by name", change: trusting(() => true), fails: everywhereHostile },
  { name: "API trusts 'null'", change: trusting((origin) => origin === "null"), fails: everywhereHostile },
  {
    name: "API trusts what starts like the site",
    change: trusting((origin) => origin.startsWith(`https://${names.site}`)),
    fails: oftenHostile,
  },
  {
    name: "API trusts what ends like the site",
    change: trusting((origin) => origin.endsWith(names.site)),
    fails: oftenHostile,
  },
  {
    name: "API takes a dot for any character",
    change: trusting((origin) => /^https:\/\/www.example.test$/.test(origin)),
    fails: hostile,
  },
  {
    name: "API trusts every sub-domain",
    change: trusting((origin) => /^https:\/\/([\w-]+\.)+example\.test$/.test(origin)),
    fails: oftenHostile,
  },
  {
    name: "API trusts the site over plain HTTP",
    change: trusting((origin) => origin === `http://${names.site}`),
    fails: hostile,
  },
  {
    name: "API trusts every port of the site",
    change: trusting((origin) => /^https:\/\/www\.example\.test:\d+$/.test(origin)),
    fails: hostile,
  },
  {
    name: "API trusts what ends like another trusted origin",
    change: trusting((origin) => origin.endsWith("partner.example.org")),
    fails: ["cors-hostile-preflight", "cors-hostile-request", "cors-hostile-data"],
  },
  {
    name: "API trusts localhost",
    change: trusting((origin) => origin.startsWith("http://localhost")),
    fails: hostile,
  },
  {
    name: "API lets everybody read (*)",
    change: ({ api }) => {
      api.allow = () => "*";
    },
    fails: ["cors-trusted-preflight", "cors-trusted-request", "cors-trusted-error", ...everywhereHostile],
  },
  {
    name: "back end alone trusts every origin",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => (of === "answer" ? origin : allow(origin, of));
    },
    fails: ["cors-hostile-data", "cors-every-route"],
  },
  {
    name: "preflight alone trusts every origin",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => (of === "preflight" ? origin : allow(origin, of));
    },
    fails: ["cors-hostile-preflight", "cors-every-route"],
  },
  {
    name: "errors alone trust every origin",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => (of === "error" ? origin : allow(origin, of));
    },
    fails: ["cors-hostile-request", "cors-hostile-error", "cors-hostile-forged", "cors-every-route"],
  },
  {
    name: "firewall's answers let everybody read",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => (of === "block" ? "*" : allow(origin, of));
    },
    fails: ["cors-hostile-block"],
  },
  {
    name: "preflight wants a token",
    change: ({ api }) => {
      api.preflight = (request) => api.refuse(request);
    },
    fails: ["cors-trusted-preflight"],
  },
  {
    name: "preflight does not allow Authorization",
    change: ({ api }) => {
      const { preflight } = api;
      api.preflight = (request) => {
        const answer = preflight(request);
        return { ...answer, headers: { ...answer.headers, "Access-Control-Allow-Headers": "Content-Type" } };
      };
    },
    fails: ["cors-trusted-preflight"],
  },
  {
    name: "preflight does not allow DELETE where it is a method",
    change: ({ api }) => {
      const { preflight } = api;
      api.preflight = (request) => {
        const answer = preflight(request);
        return { ...answer, headers: { ...answer.headers, "Access-Control-Allow-Methods": "GET,OPTIONS" } };
      };
    },
    fails: ["cors-trusted-preflight"],
  },
  {
    name: "preflight grants whatever is asked for",
    change: ({ api }) => {
      const { preflight } = api;
      api.preflight = (request) => {
        const answer = preflight(request);
        return {
          ...answer,
          headers: {
            ...answer.headers,
            "Access-Control-Allow-Methods": request.headers["access-control-request-method"] ?? "",
            "Access-Control-Allow-Headers": request.headers["access-control-request-headers"] ?? "",
          },
        };
      };
    },
    fails: ["cors-strange-request"],
  },
  {
    name: "answer names its origin twice",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => {
        const allowed = allow(origin, of);
        return of === "answer" && typeof allowed === "string" ? [allowed, allowed] : allowed;
      };
    },
    fails: ["cors-trusted-request"],
  },
  {
    name: "answer names a list of origins",
    change: (world) => {
      const { allow } = world.api;
      world.api.allow = (origin, of) => (of === "answer" ? world.api.trusted.join(", ") : allow(origin, of));
    },
    fails: ["cors-trusted-request", "cors-hostile-data", "cors-every-route"],
  },
  {
    name: "refusals name nobody, so that the site cannot read them",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) => (of === "error" ? undefined : allow(origin, of));
    },
    fails: ["cors-trusted-error"],
  },
  {
    name: "answers do not say that they vary",
    change: ({ api }) => {
      api.vary = false;
    },
    fails: ["cors-vary"],
  },
];

const authorization: readonly ServerCase[] = [
  {
    name: "API takes calls without a token",
    change: ({ api }) => {
      api.neglects = ["presence"];
    },
    fails: ["auth-no-token", "auth-every-route"],
    undecided: "some",
  },
  {
    name: "one method of one route is open",
    change: ({ api }) => {
      api.open = ["DELETE /orders/{id}"];
    },
    fails: ["auth-every-route"],
  },
  {
    name: "authorizer does not check signatures",
    change: ({ api }) => {
      api.neglects = ["signature"];
    },
    fails: ["auth-forged-token", "auth-every-route"],
  },
  {
    name: "authorizer takes alg none",
    change: ({ api }) => {
      api.neglects = ["alg none"];
    },
    fails: ["auth-forged-token"],
  },
  {
    name: "authorizer takes HS256 with an empty key",
    change: ({ api }) => {
      api.neglects = ["HS256 with an empty key"];
    },
    fails: ["auth-forged-token"],
  },
  {
    name: "API refuses with a redirect",
    change: ({ api }) => {
      api.refuse = () => ({
        status: 302,
        headers: { ...api.headers, Location: `https://${names.signIn}/login` },
        body: "",
      });
    },
    fails: ["auth-no-token", "auth-forged-token", "auth-every-route"],
    undecided: "some",
  },
  {
    name: "API refuses with an error of the server",
    change: ({ api }) => {
      api.refuse = () => ({ status: 500, headers: api.headers, body: `{"message":null}` });
    },
    fails: ["auth-no-token", "auth-forged-token", "auth-every-route"],
    undecided: "some",
  },
  {
    name: "API answers 200 with an error",
    change: ({ api }) => {
      const { refuse } = api;
      api.refuse = (request) => ({ ...refuse(request), status: 200 });
    },
    fails: ["auth-no-token", "auth-forged-token", "auth-every-route"],
    undecided: "some",
  },
  {
    name: "API lets nobody in",
    change: ({ api }) => {
      api.backEnd = (request) => api.refuse(request);
    },
    fails: ["auth-valid-caller"],
    undecided: "some",
  },
  {
    name: "default endpoint answers",
    change: (world) => {
      world.apiDefault = (request) => apiAnswer(world, request, 200, "answer", {});
    },
    fails: ["auth-default-endpoint"],
  },
  {
    name: "default endpoint asks for a token",
    change: (world) => {
      world.apiDefault = () => ({ status: 401, headers: {}, body: `{"message":"Unauthorized"}` });
    },
    fails: ["auth-default-endpoint"],
  },
  ...(
    [
      ["expiry", "VERIFY_EXPIRED_TOKEN", "expired", "auth-expired-token"],
      ["pool", "VERIFY_OTHER_POOL_TOKEN", "otherPool", "auth-other-pool"],
      ["token use", "VERIFY_ID_TOKEN", "id", "auth-token-use"],
      ["scope", "VERIFY_NO_SCOPE_TOKEN", "withoutScope", "auth-missing-scope"],
    ] as const
  ).map(([neglect, variable, token, fails]): ServerCase => ({
    name: `authorizer does not look at the ${neglect}`,
    change: ({ api, environment }) => {
      api.neglects = [neglect];
      environment[variable] = token;
    },
    fails: [fails],
  })),
];

const without =
  (name: string): ServerCase["change"] =>
  ({ siteHeaders }) => {
    Reflect.deleteProperty(siteHeaders, name);
  };
const withHeader =
  (name: string, value: string): ServerCase["change"] =>
  ({ siteHeaders }) => {
    siteHeaders[name] = value;
  };
const withPolicy = (from: string, to: string) =>
  withHeader("Content-Security-Policy", policy.replace(from, to));

const headers: readonly ServerCase[] = [
  {
    name: "site has no policy",
    change: without("Content-Security-Policy"),
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "policy only reports",
    change: ({ siteHeaders }) => {
      siteHeaders["Content-Security-Policy-Report-Only"] = policy;
      delete siteHeaders["Content-Security-Policy"];
    },
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "policy stands in a meta element alone",
    change: (world) => {
      const { site } = world;
      delete world.siteHeaders["Content-Security-Policy"];
      world.site = (request, host) => {
        const answer = site(request, host);
        return {
          ...answer,
          body: answer.body.replace(
            "<title>",
            `<meta http-equiv="Content-Security-Policy" content="${policy}"><title>`,
          ),
        };
      };
    },
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "policy lets inline scripts run",
    change: withPolicy("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    fails: ["headers-csp"],
  },
  {
    name: "policy lets text be run",
    change: withPolicy("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
    fails: ["headers-csp"],
  },
  {
    name: "policy lets scripts of every https host run",
    change: withPolicy("script-src 'self'", "script-src 'self' https:"),
    fails: ["headers-csp"],
  },
  {
    name: "policy lets scripts of a foreign host run",
    change: withPolicy("script-src 'self'", "script-src 'self' https://cdn.example.net"),
    fails: ["headers-csp"],
  },
  {
    name: "policy lets data go anywhere",
    change: withPolicy("connect-src 'self'", "connect-src * 'self'"),
    fails: ["headers-csp"],
  },
  {
    name: "policy lets data go to a foreign host",
    change: withPolicy("connect-src 'self'", "connect-src 'self' https://collector.example.net"),
    fails: ["headers-csp"],
  },
  {
    name: "policy does not let pages call the API",
    change: withPolicy(`https://${names.api} `, ""),
    fails: ["headers-csp"],
  },
  { name: "policy has no base-uri", change: withPolicy("base-uri 'none'; ", ""), fails: ["headers-csp"] },
  {
    name: "policy lets everybody frame the pages",
    change: withPolicy("frame-ancestors 'none'", "frame-ancestors *"),
    fails: ["headers-framing"],
  },
  {
    name: "nothing forbids framing",
    change: ({ siteHeaders }) => {
      siteHeaders["Content-Security-Policy"] = policy.replace("frame-ancestors 'none'; ", "");
      delete siteHeaders["X-Frame-Options"];
    },
    fails: ["headers-framing"],
  },
  {
    name: "site has no HSTS",
    change: without("Strict-Transport-Security"),
    fails: ["transport-hsts", "headers-hsts"],
  },
  { name: "site has no nosniff", change: without("X-Content-Type-Options"), fails: ["headers-nosniff"] },
  {
    name: "site misspells nosniff",
    change: withHeader("X-Content-Type-Options", "no-sniff"),
    fails: ["headers-nosniff"],
  },
  {
    name: "site has no Referrer-Policy",
    change: without("Referrer-Policy"),
    fails: ["headers-referrer-policy"],
  },
  {
    name: "site tells referrers everything",
    change: withHeader("Referrer-Policy", "unsafe-url"),
    fails: ["headers-referrer-policy"],
  },
  {
    name: "site has no Permissions-Policy",
    change: without("Permissions-Policy"),
    fails: ["headers-permissions-policy"],
  },
  {
    name: "site lets every frame use the camera",
    change: withHeader("Permissions-Policy", "camera=*, geolocation=(), microphone=()"),
    fails: ["headers-permissions-policy"],
  },
  {
    name: "deep links lose the headers",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) => {
        const answer = site(request, host);
        return request.path.startsWith("/verify/")
          ? { ...answer, headers: { "Content-Type": "text/html", "Strict-Transport-Security": hsts } }
          : answer;
      };
    },
    fails: [
      "headers-csp",
      "headers-nosniff",
      "headers-referrer-policy",
      "headers-permissions-policy",
      "headers-framing",
    ],
  },
  {
    name: "default host of the site has no policy",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) => {
        const answer = site(request, host);
        return host === names.siteDefault
          ? { ...answer, headers: withoutHeader(answer.headers, "Content-Security-Policy") }
          : answer;
      };
    },
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "answers of the API may be kept",
    change: ({ api }) => {
      api.headers["Cache-Control"] = "private, max-age=60";
    },
    fails: ["headers-no-store"],
    warns: ["headers-no-store"],
  },
];

const firewall: readonly ServerCase[] = [
  {
    name: "API, site and sign-in have no firewall",
    change: (world) => {
      world.firewall = () => false;
    },
    fails: ["waf-sql-injection"],
    warns: ["waf-sql-injection", "waf-cross-site-scripting"],
  },
  ...(["query", "cookie", "body"] as const).map((part): ServerCase => ({
    name: `firewall does not look at the ${part}`,
    change: (world) => {
      const { firewall: looks } = world;
      world.firewall = (request) =>
        looks({
          ...request,
          ...(part === "query" ? { query: "" } : {}),
          ...(part === "body" ? { body: "" } : {}),
          headers: part === "cookie" ? { ...request.headers, cookie: undefined } : request.headers,
        });
    },
    fails: ["waf-sql-injection"],
    warns: { query: ["waf-cross-site-scripting"], cookie: [], body: ["waf-sql-injection"] }[part],
  })),
  {
    name: "firewall does not look at the path",
    change: (world) => {
      const { firewall: looks } = world;
      world.firewall = (request) => looks({ ...request, path: "/" });
    },
    fails: ["waf-sql-injection"],
  },
  {
    name: "firewall blocks everything",
    change: (world) => {
      world.firewall = () => true;
    },
    fails: ["waf-sql-injection", "waf-cross-site-scripting"],
    undecided: "some",
  },
  {
    name: "403 comes from another part of AWS",
    change: (world) => {
      const { firewall: looks, site } = world;
      world.site = (request, host) =>
        looks(request)
          ? {
              status: 403,
              headers: { "Content-Type": "application/xml" },
              body: "<Error><Code>AccessDenied</Code></Error>",
            }
          : site(request, host);
    },
    fails: ["waf-sql-injection"],
    warns: ["waf-sql-injection", "waf-cross-site-scripting"],
  },
];

/** Servers with exactly one fault. */
export const faultCases: readonly ServerCase[] = [
  ...transport,
  ...tls,
  ...certificates,
  ...cors,
  ...authorization,
  ...headers,
  ...firewall,
];

function withoutHeader<T>(headers: Readonly<Record<string, T>>, dropped: string): Record<string, T> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== dropped));
}
