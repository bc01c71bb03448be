import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { settingsTable } from "../../../infra/settings/settings-table";
import { stackSchema } from "../../../infra/settings/stack-schema";

const root = join(__dirname, "..", "..", "..");
const schema = stackSchema("secure-transport");
const accepts = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(schema);

function isAccepted(config: Record<string, unknown>): boolean {
  return accepts({ config });
}

/** Does not prove what an editor shows, nor that the program takes all that the schema takes: a schema knows one value. */
describe("stack schema", () => {
  it("is what stands beside the settings: npm run schema", () => {
    const file = readFileSync(join(root, "infra/settings/stack.schema.json"), "utf8");
    deepEqual(JSON.parse(file), schema);
  });

  it("takes the files of the stacks", () => {
    for (const stack of ["dev", "prod"]) {
      const file = parse(readFileSync(join(root, `Pulumi.${stack}.yaml`), "utf8")) as unknown;
      equal(accepts(file), true, JSON.stringify(accepts.errors));
    }
  });

  it("takes every default", () => {
    for (const [key, { byDefault }] of Object.entries(settingsTable)) {
      const full = key.includes(":") ? key : `secure-transport:${key}`;
      equal(isAccepted({ [full]: byDefault }), true, key);
    }
  });

  const accepted: Record<string, Record<string, unknown>> = {
    "what the CLI writes for a number": { "secure-transport:logRetentionDays": "90" },
    "an encrypted value": { "secure-transport:alarmEmail": { secure: "v1:abc" } },
    "a key of another program": { "other:key": 1 },
    "a provider with an encrypted secret": {
      "secure-transport:identityProviders": [
        {
          name: "Company",
          type: "OIDC",
          issuer: "https://login.example.org",
          clientId: "site",
          clientSecret: { secure: "v1:abc" },
          attributes: { email: "email" },
        },
      ],
    },
  };
  for (const [what, config] of Object.entries(accepted)) {
    it(`takes ${what}`, () => {
      equal(isAccepted(config), true, JSON.stringify(accepts.errors));
    });
  }

  const refused: Record<string, Record<string, unknown>> = {
    "a key that is misspelt": { "secure-transport:trustedOrigin": [] },
    "a key of the provider that the program does not pass on": { "aws:defaultTags": {} },
    "text for a list": { "secure-transport:trustedOrigins": "https://a.example.org" },
    "a word for a number": { "secure-transport:wafRateLimit": "many" },
    "a number out of its limits": { "secure-transport:wafRateLimit": 1 },
    "an origin with a wildcard": { "secure-transport:trustedOrigins": ["https://*.example.org"] },
    "a rule that does not exist": { "secure-transport:firewallCount": { api: ["Nothing"] } },
    "a source by a keyword": { "secure-transport:contentSecurityPolicy": { style: ["'unsafe-inline'"] } },
    "a token in plain text": { "secure-transport:repositoryToken": "token" },
    "a route with a surplus field": {
      "secure-transport:routes": [{ path: "/", methods: ["GET"], target: "sample", authorization: "NONE" }],
    },
  };
  for (const [what, config] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      equal(isAccepted(config), false);
    });
  }
});
