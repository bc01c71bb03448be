import assert from "node:assert/strict";
import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { policies } from "../../../policy-pack/policies";
import { evaluate, unknown, unknownList, unknownObject } from "../../support/policy-evaluate";

const root = path.join(__dirname, "../../..");
const load = createRequire(__filename);
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** The public ids, each with its folder: never renamed, never reused. */
const catalogue: readonly (readonly [folder: string, name: string, exported: string])[] = [
  ["https", "api-integration-https", "apiIntegrationHttps"],
  ["tls", "api-minimum-tls", "apiMinimumTls"],
  ["cors", "api-cors-origins", "apiCorsOrigins"],
  ["authorization", "api-authorization", "apiAuthorization"],
  ["headers", "site-security-headers", "siteSecurityHeaders"],
];

/** The only properties whose values messages repeat: names of policies and kinds, origins, and security headers. */
const repeated = [
  "securityPolicy",
  "x-amazon-apigateway-security-policy",
  "authorization",
  "authorizationType",
  "allowOrigins",
  "responseParameters",
  "responseTemplates",
  "mappings",
  "value",
];

const canary = "canary";
const texts = [
  canary,
  `http://user:${canary}@back.example/${canary}?${canary}`,
  `https://${canary}`,
  `'${canary}'`,
  `{"${canary}`,
  `- ${canary}: [`,
  `#if($x == "${canary}")#set($context.responseOverride.header.Access-Control-Allow-Origin = $x)#end`,
  "Content-Security-Policy",
  `default-src ${canary}`,
  "**",
  "GET",
  "$default",
  "HTTP_PROXY",
  "JWT",
  "NONE",
  "AWS_IAM",
  "/index.html",
  "CUSTOM",
  unknown,
  unknownList,
  unknownObject,
];
const word = fc.constantFrom<unknown>(...texts, "", null, true, 404);
const junk = fc.oneof(word, fc.jsonValue({ maxDepth: 2 }), fc.array(word, { maxLength: 2 }));

/** Mostly what belongs there, so that checks get far, and now and then what does not. */
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: junk, weight: 1 });
const text = mostly(word);
const object = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  mostly(fc.record(fields, { requiredKeys: [] }));
const list = (item: fc.Arbitrary<unknown>) => mostly(fc.array(item, { maxLength: 2 }));
const map = (keys: string[], value: fc.Arbitrary<unknown>) =>
  mostly(fc.dictionary(fc.constantFrom(...keys, "constructor", "0"), value, { maxKeys: 2 }));
const embedded = (document: fc.Arbitrary<unknown>) =>
  fc.oneof(
    document,
    document.map((value) => JSON.stringify(value)),
    text,
  );

const headerKeys = [
  "method.response.header.Access-Control-Allow-Origin",
  "overwrite:header.access-control-allow-origin",
];
const responseFields = {
  responseParameters: fc.oneof(map(headerKeys, text), list(object({ mappings: map(headerKeys, text) }))),
  responseTemplates: map(["application/json"], text),
};
const integrationFields = {
  ...responseFields,
  type: text,
  uri: text,
  connectionType: text,
  tlsConfig: object({ insecureSkipVerification: text, serverNameToVerify: text }),
  responses: map(["default"], object(responseFields)),
  integrationResponses: list(object(responseFields)),
};
const jwt = object({ issuer: text, audience: list(text), audiences: list(text) });
const scheme = object({
  "x-amazon-apigateway-authtype": text,
  "x-amazon-apigateway-authorizer": object({ type: text, jwtConfiguration: jwt }),
});
const operation = object({
  security: list(map(["pool", "gone"], junk)),
  "x-amazon-apigateway-auth": object({ type: text }),
  "x-amazon-apigateway-integration": object(integrationFields),
});
const definition = object({
  "x-amazon-apigateway-security-policy": text,
  "x-amazon-apigateway-cors": object({ allowOrigins: list(text) }),
  "x-amazon-apigateway-gateway-responses": map(["DEFAULT_4XX"], object(responseFields)),
  securityDefinitions: map(["pool"], scheme),
  components: object({
    securitySchemes: map(["pool"], scheme),
    "x-amazon-apigateway-integrations": map(["back"], object(integrationFields)),
  }),
  paths: map(["/a"], map(["get", "options", "x-amazon-apigateway-any-method"], operation)),
});
const headerBlocks = list(object({ pattern: text, headers: list(object({ key: text, value: text })) }));
const inputs = fc.record(
  {
    ...integrationFields,
    integration: object(integrationFields),
    integrationType: text,
    integrationUri: text,
    target: text,
    body: embedded(definition),
    securityPolicy: text,
    endpointAccessMode: text,
    endpointConfiguration: object({ types: fc.oneof(text, list(text)) }),
    domainNameConfiguration: object({ securityPolicy: text }),
    domainNameConfigurations: list(object({ securityPolicy: text })),
    corsConfiguration: object({ allowOrigins: list(text) }),
    httpMethod: text,
    routeKey: text,
    authorization: text,
    authorizationType: text,
    authorizerId: text,
    authorizerType: text,
    jwtConfiguration: jwt,
    customHeaders: embedded(
      object({ customHeaders: headerBlocks, applications: list(object({ customHeaders: headerBlocks })) }),
    ),
    customRules: list(object({ source: text, target: text, status: text })),
  },
  { requiredKeys: [] },
);

/** Holds files, names, lists, tests and documents of the policies together, and what no policy may ever do. */
describe("the policies", () => {
  it("are the ones in the catalogue, in its order", () => {
    assert.deepEqual(
      policies.map(({ name }) => name),
      catalogue.map(([, name]) => name),
    );
  });

  it("are files named after the policy, and no others", () => {
    const files = readdirSync(path.join(root, "policy-pack/policies"), { recursive: true, encoding: "utf8" });
    assert.deepEqual(
      files.filter((file) => file.endsWith(".ts")).sort(),
      ["index.ts", ...catalogue.map(([folder, name]) => path.join(folder, `${name}.ts`))].sort(),
    );
  });

  for (const [folder, name, exported] of catalogue) {
    describe(name, () => {
      const policy = policies.find((candidate) => candidate.name === name)!;

      it("is the one export of its file", () => {
        const module: unknown = load(path.join(root, "policy-pack/policies", folder, name));
        assert.deepEqual(module, { [exported]: policy });
      });

      it("is tested on each type of resource: allowed, denied, omitted and unknown", () => {
        const file = `tests/policy-pack/policies/${folder}/${name}.test.ts`;
        const test = existsSync(path.join(root, file)) ? read(file) : "";
        assert.deepEqual(
          [
            ...policy.types.map((type) => `"${type}"`),
            "omitted: ",
            "allowed: ",
            "denied: ",
            "undecided: ",
          ].filter((part) => !test.includes(part)),
          [],
        );
      });

      it("is documented, with each of its settings", () => {
        const section = read("policy-pack/README.md").split(`\n### ${name}\n`)[1]?.split("\n### ")[0] ?? "";
        const settings = Object.keys(policy.configSchema.properties).filter(
          (setting) => setting !== "exemptions",
        );
        assert.ok(section.length > 100, `README.md has no section on ${name}`);
        assert.deepEqual(
          settings.filter((setting) => !section.includes(`\`${setting}\``)),
          [],
        );
      });

      it("never fails, whatever the inputs are, and repeats no value that may be secret", () => {
        fc.assert(
          fc.property(fc.constantFrom(...policy.types), inputs, (type, props) => {
            for (const violation of evaluate(policy, type, props).violations) {
              assert.doesNotMatch(violation, /itself failed/);
              if (!violation.includes(canary)) continue;
              const place = violation.split(/[ :]/)[0] ?? "";
              assert.ok(
                repeated.some((property) => place.split(/[.[]/).includes(property)),
                `repeats a value: ${violation}`,
              );
            }
          }),
          { numRuns: 500 },
        );
      });
    });
  }
});
