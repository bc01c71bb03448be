import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { readSettings, type IdentityProvider, type Settings } from "../../../infra/settings/settings";
import { managedGroups } from "../../../infra/firewall/managed-groups";
import { configuration } from "../../support/infra-program";

const partner = "https://partner.example.net";
const saml = {
  name: "Partner",
  type: "SAML",
  metadataUrl: "https://login.example.org/saml/metadata.xml",
  attributes: { email: "mail" },
};
const oidc = {
  name: "Company",
  type: "OIDC",
  issuer: "https://login.example.org/tenant",
  clientId: "site",
  clientSecret: "client-secret-1",
  attributes: { email: "email", email_verified: "email_verified" },
};
const minimal = { "aws:region": "eu-west-1", domain: "example.com", hostedZoneId: "Z0123456789ABCDEFGHIJ" };

function read(config: Record<string, unknown>, stack = "dev", secretKeys: string[] = []): Settings {
  return readSettings({
    project: "secure-transport",
    stack,
    values: configuration({ ...minimal, ...config }),
    secretKeys: secretKeys.map((key) => `secure-transport:${key}`),
  });
}

function complaint(config: Record<string, unknown>, stack?: string, secretKeys?: string[]): string {
  try {
    read(config, stack, secretKeys);
  } catch (error) {
    return (error as Error).message;
  }
  return "none";
}

/** Does not prove that AWS takes what is accepted here, nor that Pulumi merges the defaults of Pulumi.yaml. */
describe("settings", () => {
  it("are complete with a region, a domain and its zone", () => {
    deepEqual(read({}), {
      name: "secure-transport-dev",
      tags: { project: "secure-transport", environment: "dev", owner: "platform" },
      aws: { region: "eu-west-1" },
      domain: "example.com",
      hostedZoneId: "Z0123456789ABCDEFGHIJ",
      siteHost: "www.example.com",
      apiHost: "api.example.com",
      signInHost: "auth.example.com",
      apex: true,
      minimumTls: "1.2",
      authorization: "cognito",
      authorizationScopes: ["invoke"],
      trustedOrigins: [],
      signInOrigins: [],
      identityProviders: [],
      poolAccounts: true,
      contentSecurityPolicy: {},
      repository: undefined,
      branch: "main",
      routes: [{ path: "/me", methods: ["GET"], target: { kind: "sample" } }],
      logRetentionDays: 90,
      wafRateLimit: 2000,
      firewallCount: {},
      throttle: { rateLimit: 50, burstLimit: 100 },
      mfa: "required",
      alarmEmail: undefined,
      protect: false,
      ownsApiGatewayAccount: false,
    });
  });

  const accepted: Record<string, [config: Record<string, unknown>, part: Partial<Settings>]> = {
    "hosts of one's own choice": [
      { siteHost: "app.example.com", apiHost: "api.eu.example.com", signInPrefix: "login" },
      { siteHost: "app.example.com", apiHost: "api.eu.example.com", signInHost: "login.example.com" },
    ],
    "a site on the domain itself": [{ siteHost: "example.com" }, { siteHost: "example.com", apex: true }],
    "a domain that answers nothing itself": [{ apex: false }, { apex: false }],
    "sign-in from localhost, and from no other trusted origin, by default": [
      { trustedOrigins: [partner, "https://localhost:5173"] },
      { signInOrigins: ["https://localhost:5173"] },
    ],
    "sign-in from the origins that are named": [
      { trustedOrigins: [partner, "https://localhost:5173"], signInOrigins: [partner] },
      { signInOrigins: [partner] },
    ],
    "sign-in from the site alone": [
      { trustedOrigins: [partner, "https://localhost:5173"], signInOrigins: [] },
      { signInOrigins: [] },
    ],
    "a SAML provider instead of the pool's own accounts": [
      { identityProviders: [saml], poolAccounts: false },
      { identityProviders: [saml as IdentityProvider], poolAccounts: false },
    ],
    "managed rules that count": [
      {
        firewallCount: {
          api: ["SizeRestrictions_BODY"],
          site: ["NoUserAgent_HEADER", "Host_localhost_HEADER"],
        },
      },
      {
        firewallCount: {
          api: ["SizeRestrictions_BODY"],
          site: ["NoUserAgent_HEADER", "Host_localhost_HEADER"],
        },
      },
    ],
    "further sources of the site": [
      {
        contentSecurityPolicy: {
          connect: [partner],
          image: ["data:", partner],
          font: ["data:"],
          style: [partner],
        },
      },
      {
        contentSecurityPolicy: {
          connect: [partner],
          image: ["data:", partner],
          font: ["data:"],
          style: [partner],
        },
      },
    ],
    "a TLS version that YAML reads as a number": [{ minimumTls: 1.3 }, { minimumTls: "1.3" }],
    "an account that the CLI wrote as a number": [
      { "aws:allowedAccountIds": [123456789012] },
      { aws: { region: "eu-west-1", allowedAccountIds: ["123456789012"] } },
    ],
    "a list that the CLI wrote as text": [
      { trustedOrigins: `["${partner}"]` },
      { trustedOrigins: [partner] },
    ],
    "TLS 1.3": [{ minimumTls: "1.3" }, { minimumTls: "1.3" }],
    "iam, which looks at no scopes": [
      { authorization: "iam" },
      { authorization: "iam", authorizationScopes: [] },
    ],
    "no scopes, which means ID tokens": [{ authorizationScopes: [] }, { authorizationScopes: [] }],
    "exact origins, and localhost outside prod": [
      { trustedOrigins: ["https://a.example.org", "https://a.example.org:8443", "https://localhost:5173"] },
      { trustedOrigins: ["https://a.example.org", "https://a.example.org:8443", "https://localhost:5173"] },
    ],
    "numbers written as text": [
      { throttle: { rateLimit: "1", burstLimit: "2" } },
      { throttle: { rateLimit: 1, burstLimit: 2 } },
    ],
    "the lowest rate that AWS WAF takes": [{ wafRateLimit: 10 }, { wafRateLimit: 10 }],
    "an address for alarms": [{ alarmEmail: "team@example.com" }, { alarmEmail: "team@example.com" }],
    "routes of every kind": [
      {
        routes: [
          { path: "/", methods: ["GET"], target: "sample" },
          { path: "/orders/{id}", methods: ["GET", "PUT"], target: "https://orders.example.org/v1/{id}" },
          { path: "/files/{rest+}", methods: ["GET"], target: functionArn("eu-west-1") },
        ],
      },
      {
        routes: [
          { path: "/", methods: ["GET"], target: { kind: "sample" } },
          {
            path: "/orders/{id}",
            methods: ["GET", "PUT"],
            target: { kind: "https", url: "https://orders.example.org/v1/{id}" },
          },
          {
            path: "/files/{rest+}",
            methods: ["GET"],
            target: { kind: "lambda", arn: functionArn("eu-west-1") },
          },
        ],
      },
    ],
    "an account and how to get into it": [
      {
        "aws:profile": "deploy",
        "aws:allowedAccountIds": ["123456789012"],
        "aws:assumeRoles": [{ roleArn: "arn:aws:iam::123456789012:role/deploy" }],
      },
      {
        aws: {
          region: "eu-west-1",
          profile: "deploy",
          allowedAccountIds: ["123456789012"],
          assumeRoles: [{ roleArn: "arn:aws:iam::123456789012:role/deploy" }],
        },
      },
    ],
  };
  for (const [what, [config, part]] of Object.entries(accepted)) {
    it(`take ${what}`, () => {
      const settings = read(config);
      deepEqual(settings, { ...settings, ...part });
    });
  }

  it("take an OpenID Connect provider with an encrypted secret, which they do not hold", () => {
    const { identityProviders } = read({ identityProviders: [oidc, saml] }, "dev", ["identityProviders"]);
    const { clientSecret, ...withoutSecret } = oidc;
    deepEqual(identityProviders, [withoutSecret, saml]);
    doesNotMatch(JSON.stringify(identityProviders), new RegExp(clientSecret));
  });

  it("take a repository with an encrypted token", () => {
    const config = { repository: "https://github.com/example/site", repositoryToken: "secret-token" };
    equal(read(config, "dev", ["repositoryToken"]).repository, "https://github.com/example/site");
  });

  const text = "expected: a domain name in lower case, of at most 64 characters";
  const origin = "expected: an exact https origin, without path, wildcard or trailing slash";
  const route = { path: "/me", methods: ["GET"], target: "sample" };
  const refused: Record<string, [config: Record<string, unknown>, message: RegExp, stack?: string]> = {
    "no domain": [{ domain: "" }, /^ {2}secure-transport:domain is not set\n {4}expected: a domain name/m],
    "no hosted zone": [{ hostedZoneId: "" }, /:hostedZoneId is not set/],
    "no region": [{ "aws:region": "" }, /^ {2}aws:region is not set/m],
    "a region of another partition": [{ "aws:region": "us-gov-west-1" }, /aws:region is "us-gov-west-1"/],
    "a domain in capitals": [{ domain: "Example.com" }, new RegExp(`:domain is "Example.com"\\n +${text}`)],
    "a domain with a scheme": [{ domain: "https://example.com" }, /:domain is "https:\/\/example.com"/],
    "a domain of one label": [{ domain: "localhost" }, /:domain is "localhost"/],
    "a zone that is none": [{ hostedZoneId: "/hostedzone/Z1" }, /:hostedZoneId is "\/hostedzone\/Z1"/],
    "a site outside the domain": [
      { siteHost: "www.example.org" },
      /:siteHost is "www.example.org"\n +expected: the domain itself or a host inside it, ending in .example.com/,
    ],
    "a site on a domain that only ends alike": [
      { siteHost: "www.badexample.com" },
      /:siteHost is "www.badexample.com"/,
    ],
    "a site with two labels in front of the domain": [
      { siteHost: "app.eu.example.com" },
      /:siteHost is "app.eu.example.com"\n +expected: one label in front of example.com: Amplify refuses more; or make eu.example.com the domain\n +to mend: {2}pulumi config set secure-transport:siteHost www.example.com --stack dev/,
    ],
    "a site on a domain that does not answer": [
      { siteHost: "example.com", apex: false },
      /:apex is false\n +expected: true, as the site's host is the domain itself\n +to mend: {2}pulumi config set secure-transport:apex true --stack dev/,
    ],
    "an apex that is neither": [{ apex: "no" }, /:apex is "no"\n +expected: true or false/],
    "an API outside the domain": [{ apiHost: "api.example.org" }, /:apiHost is "api.example.org"/],
    "one host for site and API": [
      { siteHost: "api.example.com" },
      /:siteHost is api.example.com, apiHost is api.example.com and the sign-in host is auth.example.com/,
    ],
    "one host for API and sign-in": [{ signInPrefix: "api" }, /three different hosts/],
    "a sign-in prefix of two labels": [{ signInPrefix: "sign.in" }, /:signInPrefix is "sign.in"/],
    "a host that ACM has no room for": [
      { domain: `${"a".repeat(55)}.example` },
      /:siteHost is "www.a+\.example"\n +expected: the domain itself or a host inside it, .*of at most 64 characters\n +to mend: {2}pulumi config set secure-transport:domain example.com/,
    ],
    "TLS 1.1": [{ minimumTls: "1.1" }, /:minimumTls is "1.1"\n +expected: 1.2 or 1.3/],
    "no authorization": [{ authorization: "none" }, /:authorization is "none"\n +expected: cognito or iam/],
    "a scope with a slash": [{ authorizationScopes: ["a/b"] }, /:authorizationScopes\[0\] is "a\/b"/],
    "every origin": [{ trustedOrigins: ["*"] }, new RegExp(`:trustedOrigins\\[0\\] is "\\*"\\n +${origin}`)],
    "origins by a wildcard": [{ trustedOrigins: ["https://*.example.org"] }, /\[0\] is "https:\/\/\*/],
    "an origin without TLS": [{ trustedOrigins: ["http://app.example.org"] }, /\[0\] is "http:/],
    "an origin with a path": [{ trustedOrigins: ["https://app.example.org/x"] }, /\[0\] is/],
    "an origin with a trailing slash": [{ trustedOrigins: ["https://app.example.org/"] }, /\[0\] is/],
    "an origin in capitals": [{ trustedOrigins: ["https://App.example.org"] }, /\[0\] is/],
    "an origin with the default port": [{ trustedOrigins: ["https://app.example.org:443"] }, /\[0\] is/],
    "an origin with a user": [{ trustedOrigins: ["https://user@app.example.org"] }, /\[0\] is/],
    "the origin null": [{ trustedOrigins: ["null"] }, /\[0\] is "null"/],
    "localhost in prod": [
      { trustedOrigins: ["https://localhost:5173"], protect: true },
      /:trustedOrigins\[0\] is "https:\/\/localhost:5173"\n +expected: an origin that is on nobody's own machine, in prod\n +to mend: {2}pulumi config rm --path 'secure-transport:trustedOrigins\[0\]' --stack prod/,
      "prod",
    ],
    "localhost without a port": [{ trustedOrigins: ["https://localhost"] }, /\[0\] is "https:\/\/localhost"/],
    "localhost without TLS": [{ trustedOrigins: ["http://localhost:5173"] }, /\[0\] is "http:/],
    "an origin twice": [
      { trustedOrigins: ["https://a.example.org", "https://a.example.org"] },
      /each origin once/,
    ],
    "the site among the further origins": [
      { trustedOrigins: ["https://www.example.com"] },
      /each origin once/,
    ],
    "origins that are no list": [
      { trustedOrigins: "https://a.example.org" },
      /:trustedOrigins is "https:.*\n +expected: a list/,
    ],
    "more origins than the firewall has room for": [
      { trustedOrigins: "abcdefghijklmnopqrstu".split("").map((label) => `https://${label}.example.org`) },
      /:trustedOrigins is a list of 21\n +expected: at most 20 origins/,
    ],
    "more origins than a stage variable has room for": [
      { trustedOrigins: "abcdefghij".split("").map((label) => `https://${label.repeat(40)}.example.org`) },
      /:trustedOrigins is 10 origins, 633 characters with the site's and commas\n +expected: at most 512 characters together: .*\n +to mend: {2}pulumi config rm --path 'secure-transport:trustedOrigins\[9\]' --stack dev/,
    ],
    "more routes than a resource policy has room for": [
      {
        routes: Array.from({ length: 70 }, (_, index) => ({
          ...route,
          path: `/orders-of-the-month/${index}`,
        })),
      },
      /:routes is 70 routes, which make a resource policy of \d+ bytes\n +expected: routes whose methods and paths fit into 8192 bytes; .*\n +to mend: {2}pulumi config rm --path 'secure-transport:routes\[69\]' --stack dev/,
    ],
    "a repository without a token": [
      { repository: "https://github.com/example/site" },
      /:repositoryToken is not set\n.*\n +to mend: {2}pulumi config set --secret secure-transport:repositoryToken/,
    ],
    "a repository over ssh": [{ repository: "git@github.com:example/site.git" }, /:repository is "git@/],
    "a repository with credentials": [
      { repository: "https://u:p@github.com/example/site" },
      /:repository is "https:\/\/\(a secret\)@github.com\/example\/site"/,
    ],
    "a branch with a space": [{ branch: "my branch" }, /:branch is "my branch"/],
    "no route": [{ routes: [] }, /:routes is empty\n +expected: at least one route/],
    "a route that is text": [
      { routes: ["/me"] },
      /:routes\[0\] is "\/me"\n +expected: an object with path, methods/,
    ],
    "a route with a key too many": [
      { routes: [{ ...route, authorization: "NONE" }] },
      /:routes\[0\].authorization is "NONE"\n +expected: one of methods, path, target\n +to mend: {2}pulumi config rm --path 'secure-transport:routes\[0\].authorization' --stack dev/,
    ],
    "a route with a key misspelt, and not missing besides": [
      { routes: [{ path: "/me", metods: ["GET"], target: "sample" }] },
      /^1 setting.*\n\n.*:routes\[0\].metods is \["GET"\]\n +expected: methods, as it seems: one of methods, path, target\n +to mend: {2}pulumi config set --path 'secure-transport:routes\[0\].methods\[0\]' GET --stack dev && pulumi config rm --path 'secure-transport:routes\[0\].metods' --stack dev$/,
    ],
    "a route without a target": [
      { routes: [{ path: "/me", methods: ["GET"] }] },
      /:routes\[0\].target is not set\n +expected: sample, the ARN of a Lambda function, or an https URL\n +to mend: {2}pulumi config set --path 'secure-transport:routes\[0\].target' sample --stack dev/,
    ],
    "a path without a slash": [{ routes: [{ ...route, path: "me" }] }, /:routes\[0\].path is "me"/],
    "a path with a greedy middle": [{ routes: [{ ...route, path: "/{a+}/b" }] }, /:routes\[0\].path is/],
    "a path with a parameter twice": [{ routes: [{ ...route, path: "/{a}/{a}" }] }, /:routes\[0\].path is/],
    "the same path twice": [{ routes: [route, route] }, /:routes is \/me, \/me\n +expected: each path once/],
    "two parameters at one place": [
      {
        routes: [
          { ...route, path: "/a/{b}" },
          { ...route, path: "/a/{c}/d" },
        ],
      },
      /:routes is \/a\/\{b\} and \/a\/\{c\}/,
    ],
    "OPTIONS, which the API answers": [
      { routes: [{ ...route, methods: ["OPTIONS"] }] },
      /:routes\[0\].methods is/,
    ],
    "a method twice": [{ routes: [{ ...route, methods: ["GET", "GET"] }] }, /:routes\[0\].methods is/],
    "no method": [{ routes: [{ ...route, methods: [] }] }, /:routes\[0\].methods is \[\]/],
    "a target without TLS": [
      { routes: [{ ...route, target: "http://orders.example.org" }] },
      /:routes\[0\].target is "http:.*\n +expected: sample, the ARN of a Lambda function, or an https URL\n +to mend: {2}pulumi config set --path 'secure-transport:routes\[0\].target' sample --stack dev/,
    ],
    "a target with credentials": [
      { routes: [{ ...route, target: "https://u:p@a.example.org" }] },
      /target is/,
    ],
    "a target by address": [{ routes: [{ ...route, target: "https://192.0.2.1/" }] }, /target is/],
    "a target with a parameter that the path lacks": [
      { routes: [{ ...route, target: "https://a.example.org/{id}" }] },
      /:routes\[0\].target is .*\n +expected: no parameters but those of the path \/me/,
    ],
    "a function in another region": [
      { routes: [{ ...route, target: functionArn("us-east-1") }] },
      /:routes\[0\].target is "arn:.*\n +expected: a Lambda function in eu-west-1, the stack's own region/,
    ],
    "a retention that CloudWatch does not have": [
      { logRetentionDays: 10 },
      /:logRetentionDays is "10"\n +expected: one of 1, 3, 5, 7, 14, 30, 60, 90, /,
    ],
    "logs for ever": [{ logRetentionDays: 0 }, /:logRetentionDays is "0"/],
    "a rate that AWS WAF does not take": [
      { wafRateLimit: 9 },
      /:wafRateLimit is "9"\n +expected: a whole number from 10 to 2000000000/,
    ],
    "a rate that is no whole number": [{ wafRateLimit: 10.5 }, /:wafRateLimit is "10.5"/],
    "a throttle that lacks a limit": [{ throttle: { rateLimit: 1 } }, /:throttle.burstLimit is not set/],
    "a throttle of nothing": [
      { throttle: { rateLimit: 0, burstLimit: 1 } },
      /:throttle.rateLimit is 0\n +expected: a whole number from 1 to 10000/,
    ],
    "no second factor": [{ mfa: "off" }, /:mfa is "off"\n +expected: required or optional/],
    "an address that is none": [{ alarmEmail: "team" }, /:alarmEmail is "team"/],
    "prod without protection": [{}, /:protect is false\n +expected: true in prod/, "prod"],
    "a protection that is neither": [{ protect: "maybe" }, /:protect is "maybe"\n +expected: true or false/],
    "an owner that is no tag value": [{ owner: "a;b" }, /:owner is "a;b"/],
    "a stack name that AWS names cannot hold": [{}, /pulumi:stack is "secure-transport-Dev_1"/, "Dev_1"],
    "a key that is misspelt, with the one that was meant": [
      { trustedOrigin: ["https://a.example.org"] },
      /:trustedOrigin is \["https:.*\n +expected: trustedOrigins, as it seems: one of alarmEmail, apex, apiHost, .*trustedOrigins.*\n +to mend: {2}pulumi config set --path 'secure-transport:trustedOrigins\[0\]' https:\/\/a.example.org --stack dev && pulumi config rm secure-transport:trustedOrigin --stack dev/,
    ],
    "a key that is like no other": [
      { enableTls: "false" },
      /:enableTls is "false"\n +expected: one of alarmEmail, .*\n +to mend: {2}pulumi config rm secure-transport:enableTls --stack dev/,
    ],
    "a key of the provider that is misspelt": [
      { "aws:reggion": "eu-west-1" },
      /aws:reggion is "eu-west-1"\n +expected: region, as it seems/,
    ],
    "sign-in from an origin that is not trusted": [
      { signInOrigins: [partner] },
      /:signInOrigins\[0\] is "https:\/\/partner.example.net"\n +expected: one of trustedOrigins: .*\n +to mend: {2}pulumi config rm --path 'secure-transport:signInOrigins\[0\]'/,
    ],
    "sign-in from an origin twice": [
      { trustedOrigins: [partner], signInOrigins: [partner, partner] },
      /:signInOrigins\[1\] is .*\n +expected: each origin once/,
    ],
    "sign-in from an origin without TLS": [
      { signInOrigins: ["http://partner.example.net"] },
      /:signInOrigins\[0\] is "http:.*\n +expected: an exact https origin/,
    ],
    "sign-in from localhost in prod": [
      { trustedOrigins: ["https://localhost:1"], signInOrigins: ["https://localhost:1"], protect: true },
      /:trustedOrigins\[0\] is "https:\/\/localhost:1"/,
      "prod",
    ],
    "a provider without a name": [
      { identityProviders: [{ ...saml, name: "" }] },
      /:identityProviders\[0\].name is ""\n +expected: 3 to 32 letters, digits and hyphens/,
    ],
    "a provider with a name of Cognito's": [
      { identityProviders: [{ ...saml, name: "COGNITO" }] },
      /:identityProviders\[0\].name is "COGNITO"/,
    ],
    "two providers of one name": [
      { identityProviders: [saml, { ...saml, name: "PARTNER" }] },
      /:identityProviders\[1\].name is "PARTNER"\n +expected: a name for each/,
    ],
    "a provider of another type": [
      { identityProviders: [{ ...saml, type: "Facebook" }] },
      /:identityProviders\[0\].type is "Facebook"\n +expected: OIDC or SAML/,
    ],
    "a provider without a type": [
      { identityProviders: [{ name: "Company" }] },
      /:identityProviders\[0\].type is not set/,
    ],
    "a provider that is text": [
      { identityProviders: ["Company"] },
      /:identityProviders\[0\] is "Company"\n +expected: an object with type OIDC or SAML\n +to mend: {2}pulumi config set-all --path .* && pulumi config set --secret --path 'secure-transport:identityProviders\[0\].clientSecret' --stack dev/,
    ],
    "SAML metadata without TLS": [
      { identityProviders: [{ ...saml, metadataUrl: "http://login.example.org/metadata.xml" }] },
      /:identityProviders\[0\].metadataUrl is "http:.*\n +expected: the https URL of SAML metadata/,
    ],
    "a provider whose users have no e-mail address": [
      { identityProviders: [{ ...saml, attributes: { name: "name" } }] },
      /:identityProviders\[0\].attributes.email is not set/,
    ],
    "an attribute that the pool does not have": [
      { identityProviders: [{ ...saml, attributes: { email: "mail", "custom:admin": "admin" } }] },
      /:identityProviders\[0\].attributes.custom:admin is "admin"\n +expected: one of email, /,
    ],
    "a secret for SAML, which has none": [
      { identityProviders: [{ ...saml, clientSecret: "x" }] },
      /:identityProviders\[0\].clientSecret is "x"\n +expected: one of attributes, metadataUrl, name, type/,
    ],
    "nobody's accounts": [
      { poolAccounts: false },
      /:poolAccounts is false\n +expected: true, as there is no identity provider/,
    ],
    "accounts of the pool that are neither": [{ poolAccounts: 1 }, /:poolAccounts is "1"/],
    "connections to anywhere": [
      { contentSecurityPolicy: { connect: ["*"] } },
      /:contentSecurityPolicy.connect\[0\] is "\*"\n +expected: an exact https origin/,
    ],
    "connections by a wildcard": [
      { contentSecurityPolicy: { connect: ["https://*.example.org"] } },
      /:contentSecurityPolicy.connect\[0\] is/,
    ],
    "images of a whole scheme": [{ contentSecurityPolicy: { image: ["https:"] } }, /Policy.image\[0\] is/],
    "images without TLS": [{ contentSecurityPolicy: { image: ["http://a.example.org"] } }, /image\[0\] is/],
    "styles that stand in the page": [
      { contentSecurityPolicy: { style: ["'unsafe-inline'"] } },
      /:contentSecurityPolicy.style\[0\] is "'unsafe-inline'"/,
    ],
    "styles from data": [{ contentSecurityPolicy: { style: ["data:"] } }, /style\[0\] is "data:"/],
    "connections to localhost": [
      { contentSecurityPolicy: { connect: ["https://localhost:5173"] } },
      /connect\[0\] is/,
    ],
    "further scripts": [
      { contentSecurityPolicy: { script: [partner] } },
      /:contentSecurityPolicy.script is .*\n +expected: one of connect, font, image, style/,
    ],
    "a further source that ends the directive": [
      { contentSecurityPolicy: { font: ["https://a.example.org; script-src *"] } },
      /font\[0\] is/,
    ],
    "a managed rule that does not exist": [
      { firewallCount: { api: ["SizeRestrictions_Body"] } },
      /:firewallCount.api\[0\] is "SizeRestrictions_Body"\n +expected: the name of a rule that blocks, .*; SizeRestrictions_BODY, as it seems\n +to mend: {2}pulumi config set --path 'secure-transport:firewallCount.api\[0\]' SizeRestrictions_BODY --stack dev/,
    ],
    "a whole group of managed rules by its name": [
      { firewallCount: { api: ["AWSManagedRulesCommonRuleSet"] } },
      /:firewallCount.api\[0\] is "AWSManagedRulesCommonRuleSet"/,
    ],
    "a managed rule that counts anyway": [
      { firewallCount: { api: ["AWSManagedIPDDoSList"] } },
      /:firewallCount.api\[0\] is "AWSManagedIPDDoSList"/,
    ],
    "a rule of the firewall's own": [
      { firewallCount: { api: ["rate-limit"] } },
      /:firewallCount.api\[0\] is/,
    ],
    "a firewall that does not exist": [
      { firewallCount: { sign: ["SizeRestrictions_BODY"] } },
      /:firewallCount.sign is .*\n +expected: signIn, as it seems: one of api, signIn, site/,
    ],
    "a managed rule twice": [
      { firewallCount: { api: ["SQLi_BODY", "SQLi_BODY"] } },
      /:firewallCount.api is .*\n +expected: each rule once/,
    ],
    "default tags, which settings give": [{ "aws:defaultTags": { tags: {} } }, /aws:defaultTags is/],
    "an account that is none": [{ "aws:allowedAccountIds": [12] }, /aws:allowedAccountIds\[0\] is 12/],
    "a role without an ARN": [{ "aws:assumeRoles": [{}] }, /aws:assumeRoles\[0\] is \{\}/],
  };
  for (const [what, [config, message, stack]] of Object.entries(refused)) {
    it(`refuse ${what}`, () => {
      match(complaint(config, stack), message);
    });
  }

  it("refuse a token in plain text, and do not show it", () => {
    const config = { repository: "https://github.com/example/site", repositoryToken: "secret-token" };
    equal(
      complaint(config),
      [
        "1 setting is wrong in stack dev.",
        "",
        "  secure-transport:repositoryToken is in plain text",
        "    expected: an encrypted value",
        "    to mend:  pulumi config set --secret secure-transport:repositoryToken --stack dev",
      ].join("\n"),
    );
  });

  const oidcIs: Record<string, [part: object, message: RegExp]> = {
    "an issuer without TLS": [{ issuer: "http://login.example.org" }, /:identityProviders\[0\].issuer is/],
    "an issuer with a slash at its end": [{ issuer: "https://login.example.org/" }, /issuer is/],
    "an issuer on this machine": [{ issuer: "https://localhost" }, /issuer is/],
    "a client id with a space": [{ clientId: "a b" }, /clientId is/],
    "an empty secret": [{ clientSecret: "" }, /clientSecret is no text\n +expected: an encrypted text/],
    "no secret": [
      { clientSecret: undefined },
      /clientSecret is not set\n.*\n +to mend: {2}pulumi config set --secret --path 'secure-transport:identityProviders\[0\].clientSecret' --stack dev/,
    ],
  };
  for (const [what, [part, message]] of Object.entries(oidcIs)) {
    it(`refuse an OpenID Connect provider with ${what}, and show nothing of what is stored with a secret`, () => {
      const config = { identityProviders: [{ ...oidc, ...part }] };
      match(complaint(config, "dev", ["identityProviders"]), message);
      doesNotMatch(
        complaint(config, "dev", ["identityProviders"]),
        /client-secret-1|login.example.org\/tenant/,
      );
    });
  }

  it("refuse a provider's secret in plain text, and do not show it", () => {
    const message = complaint({ identityProviders: [saml, oidc] });
    match(
      message,
      /^ {2}secure-transport:identityProviders\[1\].clientSecret is in plain text\n +expected: an encrypted value\n +to mend: {2}pulumi config set --secret --path 'secure-transport:identityProviders\[1\].clientSecret' --stack dev$/m,
    );
    doesNotMatch(message, /client-secret-1/);
  });

  for (const [group, rules] of Object.entries(managedGroups)) {
    it(`refuse to let every rule of ${group} count, whichever firewall it is in`, () => {
      const pattern = new RegExp(
        `is every rule of ${group}\n +expected: rules of which each group keeps some`,
      );
      // This one counts by default.
      const blocking = rules.filter((rule) => rule !== "AWSManagedIPDDoSList");
      for (const firewall of ["api", "signIn", "site"]) {
        match(complaint({ firewallCount: { [firewall]: blocking } }), pattern);
      }
      equal(complaint({ firewallCount: { api: blocking.slice(1) } }), "none");
    });
  }

  it("refuse to let every rule of a group count with those that sign-in from localhost adds", () => {
    const signIn = managedGroups.AWSManagedRulesCommonRuleSet.filter(
      (rule) => !["EC2MetaDataSSRF_QUERYARGUMENTS", "EC2MetaDataSSRF_BODY"].includes(rule),
    );
    const fromLocalhost = { trustedOrigins: ["https://localhost:5173"], firewallCount: { signIn } };
    match(complaint(fromLocalhost), /:firewallCount.signIn is every rule of AWSManagedRulesCommonRuleSet/);
    equal(complaint({ firewallCount: { signIn } }), "none");
  });

  it("tell wrong types and wrong values together", () => {
    const message = complaint({
      trustedOrigins: "https://a.example.org",
      logRetentionDays: "ninety",
      throttle: [],
      protect: { yes: true },
      contentSecurityPolicy: partner,
      routes: [{ path: "me", methods: "GET", target: "sample" }],
    });
    deepEqual(message.match(/(?<=^ {2}secure-transport:)\S+/gm), [
      "trustedOrigins",
      "contentSecurityPolicy",
      "routes[0].path",
      "routes[0].methods",
      "logRetentionDays",
      "throttle",
      "protect",
    ]);
  });

  it("refuse a token without a repository", () => {
    match(
      complaint({ repositoryToken: "secret-token" }, "dev", ["repositoryToken"]),
      /:repositoryToken is set without a repository/,
    );
  });

  it("do not show what a misspelt key of a secret holds", () => {
    const wrong = { ...oidc, clientSecrt: "client-secret-2" };
    const message = complaint({ repositoryTokn: "secret-token", identityProviders: [wrong] });
    match(message, /:repositoryTokn is \(a secret\)\n.*\n +to mend: {2}pulumi config set --secret /);
    match(message, /:identityProviders\[0\].clientSecrt is \(a secret\)/);
    doesNotMatch(message, /secret-token|client-secret/);
  });

  it("do not show the value of any key that is stored encrypted", () => {
    const message = complaint({ owner: "a;secret", typo: "secret" }, "dev", ["owner", "typo"]);
    match(message, /:owner is \(a secret\)/);
    match(message, /:typo is \(a secret\)/);
    doesNotMatch(message, /a;secret/);
  });

  it("report every mistake at once, and no mistake that follows from another", () => {
    equal(
      complaint({ domain: "Example.com", minimumTls: "1.0", trustedOrigins: ["https://a.example.org", "*"] }),
      [
        "3 settings are wrong in stack dev.",
        "",
        '  secure-transport:domain is "Example.com"',
        "    expected: a domain name in lower case, of at most 64 characters",
        "    to mend:  pulumi config set secure-transport:domain example.com --stack dev",
        "",
        '  secure-transport:minimumTls is "1.0"',
        "    expected: 1.2 or 1.3",
        "    to mend:  pulumi config set secure-transport:minimumTls 1.2 --stack dev",
        "",
        '  secure-transport:trustedOrigins[1] is "*"',
        "    expected: an exact https origin, without path, wildcard or trailing slash (https://localhost:PORT is one, except in prod)",
        "    to mend:  pulumi config set --path 'secure-transport:trustedOrigins[1]' https://app.example.org --stack dev",
      ].join("\n"),
    );
  });
});

function functionArn(region: string): string {
  return `arn:aws:lambda:${region}:123456789012:function:files:live`;
}
