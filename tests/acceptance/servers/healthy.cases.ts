import { names, policy, redirect } from "./world";
import type { ServerCase } from "./case";

const tls13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384";
const everyHost = ["site", "siteDefault", "apex", "signIn", "api", "apiDefault"] as const;

/** Servers that look different and have nothing wrong. */
export const healthyCases: readonly ServerCase[] = [
  { name: "is as the program makes it", change: () => undefined, fails: [] },
  {
    name: "speaks TLS 1.3 alone, and promises it",
    change: ({ hosts, outputs }) => {
      for (const name of everyHost) hosts[name].tls = { minVersion: "TLSv1.3", ciphers: tls13 };
      outputs["minimumTls"] = "1.3";
    },
    fails: [],
  },
  {
    name: "speaks TLS 1.3 alone, and promises 1.2",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].tls = { minVersion: "TLSv1.3", ciphers: tls13 };
    },
    fails: [],
  },
  {
    name: "speaks TLS 1.2 alone",
    change: ({ hosts }) => {
      for (const name of everyHost)
        hosts[name].tls = { ...hosts[name].tls, minVersion: "TLSv1.2", maxVersion: "TLSv1.2" };
    },
    fails: [],
  },
  {
    name: "closes the connection on old hellos",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].hello = "close old ones";
    },
    fails: [],
  },
  {
    name: "resets the connection on old hellos",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].hello = "reset old ones";
    },
    fails: [],
  },
  {
    name: "leaves old hellos unanswered",
    change: ({ hosts }) => {
      hosts.api.hello = "swallow old ones";
    },
    fails: [],
  },
  {
    name: "has IPv6 alone",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].address = "::1";
    },
    fails: [],
  },
  {
    name: "has two addresses",
    change: ({ hosts }) => {
      hosts.api.second = {};
      hosts.site.second = {};
    },
    fails: [],
  },
  {
    name: "has RSA certificates from an intermediate authority",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].certificate = { key: "rsa-2048", issuer: "intermediate" };
    },
    fails: [],
  },
  {
    name: "has wildcard certificates",
    change: ({ hosts }) => {
      hosts.site.certificate = { names: ["example.test", "*.example.test"] };
      hosts.api.certificate = { names: ["*.example.test"] };
    },
    fails: [],
  },
  {
    name: "keeps CBC suites, as AWS's older policies do",
    change: ({ hosts }) => {
      hosts.api.tls = { minVersion: "TLSv1.2", ciphers: "ECDHE+AESGCM:ECDHE+AES" };
    },
    fails: [],
    warns: ["tls-dated-suites"],
  },
  {
    name: "spells HSTS otherwise",
    change: ({ siteHeaders, api }) => {
      siteHeaders["Strict-Transport-Security"] = `includesubdomains ;  MAX-AGE="31536000"`;
      api.headers["Strict-Transport-Security"] = "Max-Age=99999999;IncludeSubDomains;;";
    },
    fails: [],
  },
  {
    name: "spells its policy otherwise, in two headers",
    change: ({ siteHeaders }) => {
      siteHeaders["Content-Security-Policy"] = [
        `Frame-Ancestors 'none'; BASE-URI 'self'; form-action 'SELF'; Default-Src 'self';;  script-src   'self' https://${names.site};connect-src 'self' ${names.api} https://${names.signIn}:443 https://cognito-idp.eu-west-1.amazonaws.com/`,
        "object-src 'none'; upgrade-insecure-requests",
      ];
    },
    fails: [],
  },
  {
    name: "has a policy with nonces and strict-dynamic",
    change: ({ siteHeaders }) => {
      siteHeaders["Content-Security-Policy"] = policy.replace(
        "script-src 'self'",
        "script-src 'nonce-4AEemGb0xJptoIGFP3Nd' 'strict-dynamic' https: 'unsafe-inline'",
      );
    },
    fails: [],
  },
  {
    name: "spells the other headers otherwise",
    change: ({ siteHeaders }) => {
      siteHeaders["X-Content-Type-Options"] = "NoSniff";
      siteHeaders["Referrer-Policy"] = "no-referrer, Same-Origin";
      siteHeaders["Permissions-Policy"] = ["microphone=()", "geolocation=(),  camera=();report-to=x"];
      delete siteHeaders["X-Frame-Options"];
    },
    fails: [],
  },
  {
    name: "has one route",
    change: ({ api }) => {
      api.routes = [{ path: "/", methods: ["GET"] }];
    },
    fails: [],
  },
  {
    name: "has one route that takes everything below it",
    change: ({ api }) => {
      api.routes = [{ path: "/{proxy+}", methods: ["GET", "POST"] }];
    },
    fails: [],
  },
  {
    name: "takes ID tokens",
    change: (world) => {
      world.api.expects = "id";
      world.outputs["authorizationScopes"] = [];
      world.token = "id";
    },
    fails: [],
  },
  {
    name: "trusts one origin, and names it to everybody",
    change: ({ api }) => {
      const [site = ""] = api.trusted;
      api.trusted = [site];
      api.allow = () => site;
      api.vary = false;
    },
    fails: [],
  },
  {
    name: "refuses with 403",
    change: ({ api }) => {
      api.refuse = (request) => ({
        status: 403,
        headers: { "Access-Control-Allow-Origin": api.trusted[0] ?? "", ...api.headers },
        body: `{"message":"Access denied to ${request.method}"}`,
      });
    },
    fails: [],
  },
  {
    name: "closes port 80 everywhere",
    change: ({ hosts }) => {
      for (const name of everyHost) hosts[name].plain = "closed";
    },
    fails: [],
  },
  {
    name: "redirects the API's port 80, with 308",
    change: ({ hosts }) => {
      hosts.api.plain = (request, host) => ({ ...redirect(request, host), status: 308 });
    },
    fails: [],
  },
  {
    name: "answers port 80 of the API with 403",
    change: ({ hosts }) => {
      hosts.api.plain = () => ({ status: 403, headers: {}, body: "SSL required" });
    },
    fails: [],
  },
  {
    name: "leaves port 80 of the API unanswered",
    change: ({ hosts }) => {
      hosts.api.plain = "silent";
    },
    fails: [],
  },
  {
    name: "redirects the default host of the site to its own",
    change: (world) => {
      const { site } = world;
      world.site = (request, host) =>
        host === names.siteDefault
          ? { status: 302, headers: { Location: `https://${names.site}${request.path}` }, body: "" }
          : site(request, host);
    },
    fails: [],
  },
  {
    name: "names its one origin to everybody, and turns foreign origins away at the firewall without a mark",
    change: (world) => {
      const { firewall, api } = world;
      const [site = ""] = api.trusted;
      api.trusted = [site];
      api.vary = false;
      api.allow = (_origin, of) => (of === "block" ? undefined : site);
      world.firewall = (request) =>
        firewall(request) || (request.headers["origin"] !== undefined && request.headers["origin"] !== site);
    },
    fails: [],
  },
  {
    name: "has a firewall that reads cookies and bodies as they come",
    change: (world) => {
      const { firewall } = world;
      world.firewall = (request) =>
        firewall({ ...request, headers: { ...request.headers, cookie: undefined }, body: "" }) ||
        [request.headers["cookie"] ?? "", request.body].some((text) => text.includes("' OR '"));
    },
    fails: [],
  },
  {
    name: "is known by its site and API alone",
    change: ({ outputs }) => {
      for (const key of Object.keys(outputs))
        if (key !== "siteUrl" && key !== "apiUrl") Reflect.deleteProperty(outputs, key);
    },
    fails: [],
    warns: ["headers-csp"],
  },
  {
    name: "asks for a pause first",
    change: ({ api }) => {
      const { backEnd } = api;
      let asked = 0;
      api.backEnd = (request) =>
        (asked += 1) === 1 ? { status: 503, headers: { "Retry-After": "0" }, body: "" } : backEnd(request);
    },
    fails: [],
  },
];
