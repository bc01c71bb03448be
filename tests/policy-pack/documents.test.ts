import { deepEqual } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import Ajv from "ajv";
import { policiesSchema } from "../support/policies-schema";
import { policyDocuments } from "../support/policy-documents";

const folder = join(__dirname, "../../policy-pack");

/** `npm run policies` brings them up to date. */
describe("the documents of the policies", () => {
  it("are the ones that follow from the policies and their cases, and no others", async () => {
    const documents = await policyDocuments();
    const stale = [...documents].filter(
      ([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text,
    );
    deepEqual(
      stale.map(([file]) => relative(folder, file)),
      [],
    );
    const pages = readdirSync(join(folder, "docs"));
    deepEqual(
      pages.filter((page) => !documents.has(join(folder, "docs", page))),
      [],
    );
  }).timeout(30_000);

  it("hold a schema that takes levels and settings, and refuses misspelt names", () => {
    const validate = new Ajv({ strict: false }).compile(policiesSchema());
    const takes = (value: unknown) => validate(value);
    deepEqual(
      [
        takes({ all: "advisory", "api-minimum-tls": { minimum: "1.3", enforcementLevel: "remediate" } }),
        takes({ settings: { minimumTls: "1.3" }, "site-security-headers": "disabled" }),
        takes({ "api-authorisation": "disabled" }),
        takes({ "api-minimum-tls": { minimun: "1.3" } }),
        takes({ "api-minimum-tls": { minimum: "1.1" } }),
      ],
      [true, true, false, false, false],
    );
  });
});
