import { readToken } from "../../../tools/verify/tokens/token-text";
import type { ServerCase } from "./case";
import { takeSignatures } from "./more-healthy.cases";
import type { SignatureNeglect } from "./signed-request";
import { pool } from "./tokens";
import { apiAnswer, names, policy, redirect, serveApi, type Answer } from "./world";

const tls12Suite = 0xc02b;

const transport: readonly ServerCase[] = [
  {
    name: "API takes writes over plain HTTP",
    change: ({ hosts, api }) => {
      api.routes = [{ path: "/me", methods: ["GET", "POST"] }];
      hosts.api.plain = ({ method }) => ({ status: method === "POST" ? 201 : 403, headers: {}, body: "" });
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "site's files are served over plain HTTP",
    change: ({ hosts }) => {
      hosts.site.plain = (request, host) =>
        request.path === "/app.js"
          ? { status: 200, headers: {}, body: "export {};" }
          : redirect(request, host);
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "sign-in page is served over plain HTTP below its path",
    change: ({ hosts }) => {
      hosts.signIn.plain = (request, host) =>
        request.path === "/oauth2/authorize"
          ? { status: 200, headers: {}, body: "sign in" }
          : redirect(request, host);
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "page to sign in is served over plain HTTP",
    change: ({ hosts }) => {
      hosts.signIn.plain = (request, host) =>
        request.path === "/login" ? { status: 200, headers: {}, body: "sign in" } : redirect(request, host);
    },
    fails: ["transport-plain-http"],
  },
  {
    name: "second address of the site has no HSTS",
    change: atSecond("site", (answer) => withoutHeader(answer, "Strict-Transport-Security")),
    fails: ["transport-hsts", "headers-hsts"],
  },
  {
    name: "plain HTTP of the site leads to https on the port of plain HTTP",
    change: ({ hosts }) => {
      hosts.site.plain = ({ path }) => ({
        status: 301,
        headers: { Location: `https://${names.site}:80${path}` },
        body: "",
      });
    },
    fails: ["transport-plain-http"],
  },
];

const tls: readonly ServerCase[] = [
  {
    name: "sign-in page answers hellos of TLS 1.1 with 1.0",
    change: ({ hosts }) => {
      hosts.signIn.hello = { version: 0x0301, toHellosOf: [0x0301, 0x0302], suite: 0xc009 };
    },
    fails: ["tls-1.0"],
    warns: ["tls-dated-suites"],
  },
  {
    name: "API compresses what it encrypts",
    change: ({ hosts }) => {
      hosts.api.hello = { suite: tls12Suite, compresses: true };
    },
    fails: ["tls-key-exchange"],
  },
];

const certificates: readonly ServerCase[] = [
  {
    name: "site's certificate is signed with SHA-1",
    change: ({ hosts }) => {
      hosts.site.certificate = { key: "rsa-2048", hash: "RSA-SHA1" };
      hosts.site.tls = { minVersion: "TLSv1.2", ciphers: "ECDHE+AESGCM:@SECLEVEL=0" };
    },
    fails: ["certificate-signature"],
  },
  {
    name: "site's certificate is signed with SHA-1, and no handshake comes to an end",
    change: ({ hosts }) => {
      hosts.site.certificate = { key: "rsa-2048", hash: "RSA-SHA1" };
      hosts.site.tls = { minVersion: "TLSv1.2", ciphers: "ECDHE+AESGCM:@SECLEVEL=0" };
      hosts.site.hello = { suite: tls12Suite, toHellosOf: [0x0303, 0x0304], sendsCertificate: true };
    },
    fails: ["certificate-signature"],
    undecided: "some",
  },
  ...(["P-192", "P-224"] as const).map((curve): ServerCase => ({
    name: `API's key is on ${curve}`,
    change: ({ hosts }) => {
      hosts.api.certificate = { key: curve };
      hosts.api.tls = {
        minVersion: "TLSv1.2",
        ciphers: "ECDHE+AESGCM:@SECLEVEL=0",
        ecdhCurve: "P-256:prime192v1:secp224r1",
      };
    },
    fails: ["certificate-key"],
    undecided: "some",
  })),
  {
    name: "API's certificate is signed with MD5",
    change: ({ hosts }) => {
      hosts.api.certificate = { key: "rsa-2048", hash: "RSA-MD5" };
      hosts.api.tls = { minVersion: "TLSv1.2", ciphers: "ECDHE+AESGCM:@SECLEVEL=0" };
    },
    fails: ["certificate-signature"],
    undecided: "some",
  },
  {
    name: "default host's certificate is for all that is one level below",
    change: ({ hosts }) => {
      hosts.siteDefault.certificate = { names: ["*.amplifyapp.test"] };
    },
    fails: ["certificate-name"],
  },
  {
    name: "apex has a wildcard certificate, which leaves it out",
    change: ({ hosts }) => {
      hosts.apex.certificate = { names: ["*.example.test"] };
    },
    fails: ["certificate-name"],
  },
  {
    name: "second address of the API has a certificate of a stranger",
    change: ({ hosts }) => {
      hosts.api.second = { certificate: { issuer: "stranger" } };
    },
    fails: ["certificate-chain"],
    undecided: "some",
  },
];

const cors: readonly ServerCase[] = [
  {
    name: "API trusts every site of the same hosting",
    change: trusting((origin) => origin.endsWith(".amplifyapp.test")),
    fails: [
      "cors-hostile-preflight",
      "cors-hostile-request",
      "cors-hostile-data",
      "cors-hostile-error",
      "cors-hostile-block",
    ],
  },
  {
    name: "API trusts an underscore for the end of the host, in data alone",
    change: ({ api }) => {
      const { allow } = api;
      api.allow = (origin, of) =>
        of === "answer" && origin?.startsWith(`https://${names.site}_`) ? origin : allow(origin, of);
    },
    fails: ["cors-hostile-data"],
  },
  {
    name: "refusals of forged tokens name every origin",
    change: ({ api }) => {
      const { refuse } = api;
      api.refuse = (request) => {
        const answer = refuse(request);
        const { origin, authorization } = request.headers;
        return origin === undefined || authorization === undefined
          ? answer
          : { ...answer, headers: { ...answer.headers, "Access-Control-Allow-Origin": origin } };
      };
    },
    fails: ["cors-hostile-forged"],
  },
  {
    name: "back end refuses the site's origin",
    change: (world) => {
      const { backEnd } = world.api;
      world.api.backEnd = (request) =>
        request.headers["origin"] === `https://${names.site}`
          ? apiAnswer(world, request, 403, "answer", { message: "Forbidden" })
          : backEnd(request);
    },
    fails: ["cors-trusted-request"],
  },
  {
    name: "preflights fail",
    change: (world) => {
      world.api.preflight = (request) =>
        apiAnswer(world, request, 500, "preflight", { message: "Internal server error" });
    },
    fails: ["cors-trusted-preflight"],
  },
  {
    name: "second address of the API trusts every origin",
    change: atSecond("api", (answer, origin) => ({
      ...answer,
      headers:
        origin === undefined ? answer.headers : { ...answer.headers, "Access-Control-Allow-Origin": origin },
    })),
    fails: ["cors-hostile-preflight", "cors-hostile-request", "cors-hostile-data"],
  },
];

const authorization: readonly ServerCase[] = [
  {
    name: "authorizer takes HS256 with the public key",
    change: (world) => {
      world.showsKeys = true;
      world.api.neglects = ["HS256 with the public key"];
    },
    fails: ["auth-forged-token"],
  },
  {
    name: "authorizer lets callers with Basic credentials in",
    change: lettingIn((authorization) => authorization.startsWith("Basic ")),
    fails: ["auth-no-token"],
  },
  {
    name: "authorizer lets in who names a key that it does not know",
    change: lettingIn((authorization) => {
      const kid = readToken(authorization.replace("Bearer ", ""))?.header["kid"];
      return kid !== undefined && kid !== pool.keyId;
    }),
    fails: ["auth-forged-token"],
  },
  {
    name: "authorizer takes tokens without their scheme, and does not check signatures",
    change: ({ api }) => {
      api.takesBareTokens = true;
      api.neglects = ["signature"];
    },
    fails: ["auth-forged-token", "auth-every-route"],
  },
  {
    name: "route that takes every method leaves DELETE open",
    change: ({ api }) => {
      api.routes = [{ path: "/me", methods: ["ANY"] }];
      api.open = ["DELETE /me"];
    },
    fails: ["auth-every-route"],
  },
  {
    name: "second address of the API lets everybody in",
    change: (world) => {
      world.hosts.api.second = {
        answer: (request) => serveApi({ ...world, api: { ...world.api, open: ["GET /me"] } }, request),
      };
    },
    fails: ["auth-no-token", "auth-forged-token"],
  },
  ...(["signature", "date", "region", "service", "query"] as const).map(
    (neglect: SignatureNeglect): ServerCase => ({
      name: `API takes signatures and does not look at the ${neglect}`,
      change: (world) => {
        takeSignatures(world);
        world.api.signatureNeglects = [neglect];
      },
      fails: ["auth-signature"],
    }),
  ),
  {
    name: "API is to take signatures, and takes every call",
    change: (world) => {
      takeSignatures(world);
      world.api.open = ["GET /me", "GET /orders/{id}", "DELETE /orders/{id}"];
    },
    fails: ["auth-no-token", "auth-forged-token", "auth-signature", "auth-every-route"],
    undecided: "some",
  },
  {
    name: "API takes every caller who says that it is the site",
    change: (world) => {
      const open = { ...world, api: { ...world.api, open: ["GET /me", "GET /orders/{id}"] } };
      world.hosts.api.answer = (request) =>
        serveApi(request.headers["origin"] === `https://${names.site}` ? open : world, request);
    },
    fails: ["auth-no-token"],
    undecided: ["cors-trusted-error"],
  },
  {
    name: "authorizer does not check signatures of tokens without their scheme",
    change: lettingIn((authorization) => /^eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+$/.test(authorization)),
    fails: ["auth-forged-token"],
  },
];

const headers: readonly ServerCase[] = [
  {
    name: "second address of the site has no policy",
    change: atSecond("site", (answer) => withoutHeader(answer, "Content-Security-Policy")),
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "missing pages have no policy",
    change: onSite(({ status }) => status === 404, "Content-Security-Policy"),
    fails: ["headers-csp"],
    warns: ["headers-framing"],
  },
  {
    name: "files have no nosniff",
    change: onSite(
      ({ headers: { "Content-Type": type } }) => type === "text/javascript",
      "X-Content-Type-Options",
    ),
    fails: ["headers-nosniff"],
  },
  {
    name: "Permissions-Policy is about other things",
    change: ({ siteHeaders }) => {
      siteHeaders["Permissions-Policy"] = "fullscreen=()";
    },
    fails: ["headers-permissions-policy"],
  },
  {
    name: "policy lets data go to whatever runs at AWS",
    change: ({ siteHeaders }) => {
      siteHeaders["Content-Security-Policy"] = policy.replace(
        "connect-src 'self'",
        "connect-src 'self' https://*.amazonaws.com",
      );
    },
    fails: ["headers-csp"],
  },
];

const firewall: readonly ServerCase[] = [
  {
    name: "second address of the API has no firewall",
    change: (world) => {
      world.hosts.api.second = {
        answer: (request) => serveApi({ ...world, firewall: () => false }, request),
      };
    },
    fails: ["waf-sql-injection"],
    warns: ["waf-cross-site-scripting"],
  },
];

/** Further servers with exactly one fault. */
export const moreFaultCases: readonly ServerCase[] = [
  ...transport,
  ...tls,
  ...certificates,
  ...cors,
  ...authorization,
  ...headers,
  ...firewall,
];

function trusting(trusts: (origin: string) => boolean): ServerCase["change"] {
  return ({ api }) => {
    const { allow } = api;
    api.allow = (origin, of) => (origin !== undefined && trusts(origin) ? origin : allow(origin, of));
  };
}

function lettingIn(isLetIn: (authorization: string) => boolean): ServerCase["change"] {
  return (world) => {
    const open = {
      ...world,
      api: { ...world.api, open: ["GET /me", "GET /orders/{id}", "DELETE /orders/{id}"] },
    };
    world.hosts.api.answer = (request) =>
      serveApi(isLetIn(request.headers["authorization"] ?? "") ? open : world, request);
  };
}

/** What the host answers at its second address, made from what it answers at the first. */
function atSecond(
  host: "site" | "api",
  change: (answer: Answer, origin: string | undefined) => Answer,
): ServerCase["change"] {
  return (world) => {
    world.hosts[host].second = {
      answer: (request) =>
        change(
          host === "api" ? serveApi(world, request) : world.site(request, names.site),
          request.headers["origin"],
        ),
    };
  };
}

/** Takes a header from answers of the site, on both of its hosts. */
function onSite(isMeant: (answer: Answer) => boolean, header: string): ServerCase["change"] {
  return (world) => {
    const { site } = world;
    world.site = (request, host) => {
      const answer = site(request, host);
      return isMeant(answer) ? withoutHeader(answer, header) : answer;
    };
  };
}

function withoutHeader(answer: Answer, dropped: string): Answer {
  return {
    ...answer,
    headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => name !== dropped)),
  };
}
