import assert from "node:assert/strict";
import { readSettings, type Settings } from "../../../infra/settings/settings";
import { configuration } from "../../support/infra-program";

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
    assert.deepEqual(read({}), {
      name: "secure-transport-dev",
      tags: { project: "secure-transport", environment: "dev", owner: "platform" },
      aws: { region: "eu-west-1" },
      domain: "example.com",
      hostedZoneId: "Z0123456789ABCDEFGHIJ",
      siteHost: "www.example.com",
      apiHost: "api.example.com",
      signInHost: "auth.example.com",
      minimumTls: "1.2",
      authorization: "cognito",
      authorizationScopes: ["invoke"],
      trustedOrigins: [],
      repository: undefined,
      branch: "main",
      routes: [{ path: "/me", methods: ["GET"], target: { kind: "sample" } }],
      logRetentionDays: 90,
      wafRateLimit: 2000,
      throttle: { rateLimit: 50, burstLimit: 100 },
      mfa: "required",
      alarmEmail: undefined,
      protect: false,
      ownsApiGatewayAccount: false,
    });
  });

  const accepted: Record<string, [config: Record<string, unknown>, part: Partial<Settings>]> = {
    "hosts of one's own choice": [
      { siteHost: "app.eu.example.com", apiHost: "backend.example.com", signInPrefix: "login" },
      { siteHost: "app.eu.example.com", apiHost: "backend.example.com", signInHost: "login.example.com" },
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
      assert.deepEqual(settings, { ...settings, ...part });
    });
  }

  it("take a repository with an encrypted token", () => {
    const config = { repository: "https://github.com/example/site", repositoryToken: "secret-token" };
    assert.equal(read(config, "dev", ["repositoryToken"]).repository, "https://github.com/example/site");
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
      /:siteHost is "www.example.org"\n +expected: a host inside the domain, ending in .example.com/,
    ],
    "a site on a domain that only ends alike": [
      { siteHost: "www.badexample.com" },
      /:siteHost is "www.badexample.com"/,
    ],
    "a site on the apex, which redirects to it": [{ siteHost: "example.com" }, /:siteHost is "example.com"/],
    "an API outside the domain": [{ apiHost: "api.example.org" }, /:apiHost is "api.example.org"/],
    "one host for site and API": [
      { siteHost: "api.example.com" },
      /:siteHost is api.example.com, apiHost is api.example.com and the sign-in host is auth.example.com/,
    ],
    "one host for API and sign-in": [{ signInPrefix: "api" }, /three different hosts/],
    "a sign-in prefix of two labels": [{ signInPrefix: "sign.in" }, /:signInPrefix is "sign.in"/],
    "a host that ACM has no room for": [
      { domain: `${"a".repeat(55)}.example` },
      /:siteHost is "www.a+\.example"\n +expected: a host inside the domain, .*of at most 64 characters/,
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
      /\[0\] is "https:\/\/localhost:5173"\n +expected: an exact https origin, without path, wildcard or trailing slash\n/,
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
    "a route with a key too many": [{ routes: [{ ...route, authorization: "NONE" }] }, /:routes\[0\] is \{/],
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
      /:routes\[0\].target is "http:.*\n +expected: sample, the ARN of a Lambda function in eu-west-1, or an https URL\n +to mend: {2}pulumi config set --path 'secure-transport:routes\[0\].target' sample/,
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
      /target is/,
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
    "a throttle that lacks a limit": [{ throttle: { rateLimit: 1 } }, /:throttle is \{/],
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
    "a key that is misspelt": [
      { trustedOrigin: "https://a.example.org" },
      /:trustedOrigin is "https:.*\n +expected: one of the keys alarmEmail, apiHost, .*trustedOrigins.*\n +to mend: {2}pulumi config rm/,
    ],
    "default tags, which settings give": [{ "aws:defaultTags": { tags: {} } }, /aws:defaultTags is/],
    "an account that is a number": [
      { "aws:allowedAccountIds": [123456789012] },
      /aws:allowedAccountIds\[0\] is 123/,
    ],
    "a role without an ARN": [{ "aws:assumeRoles": [{}] }, /aws:assumeRoles\[0\] is \{\}/],
  };
  for (const [what, [config, message, stack]] of Object.entries(refused)) {
    it(`refuse ${what}`, () => {
      assert.match(complaint(config, stack), message);
    });
  }

  it("refuse a token in plain text, and do not show it", () => {
    const config = { repository: "https://github.com/example/site", repositoryToken: "secret-token" };
    assert.equal(
      complaint(config),
      [
        "1 setting is wrong in stack dev.",
        "",
        "  secure-transport:repositoryToken is in plain text",
        "    expected: an encrypted value",
        "    to mend:  pulumi config set --secret secure-transport:repositoryToken",
      ].join("\n"),
    );
  });

  it("refuse a token without a repository", () => {
    assert.match(
      complaint({ repositoryToken: "secret-token" }, "dev", ["repositoryToken"]),
      /:repositoryToken is set without a repository/,
    );
  });

  it("do not show the value of any key that is stored encrypted", () => {
    const message = complaint({ owner: "a;secret", typo: "secret" }, "dev", ["owner", "typo"]);
    assert.match(message, /:owner is \(a secret\)/);
    assert.match(message, /:typo is \(a secret\)/);
    assert.doesNotMatch(message, /a;secret/);
  });

  it("report every mistake at once, and no mistake that follows from another", () => {
    assert.equal(
      complaint({ domain: "Example.com", minimumTls: "1.0", trustedOrigins: ["https://a.example.org", "*"] }),
      [
        "3 settings are wrong in stack dev.",
        "",
        '  secure-transport:domain is "Example.com"',
        "    expected: a domain name in lower case, of at most 64 characters",
        "    to mend:  pulumi config set secure-transport:domain example.com",
        "",
        '  secure-transport:trustedOrigins[1] is "*"',
        "    expected: an exact https origin, without path, wildcard or trailing slash (https://localhost:PORT is one)",
        "    to mend:  pulumi config set --path 'secure-transport:trustedOrigins[1]' https://app.example.org",
        "",
        '  secure-transport:minimumTls is "1.0"',
        "    expected: 1.2 or 1.3",
        "    to mend:  pulumi config set secure-transport:minimumTls 1.2",
      ].join("\n"),
    );
  });
});

function functionArn(region: string): string {
  return `arn:aws:lambda:${region}:123456789012:function:files:live`;
}
