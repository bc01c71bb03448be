// Does not prove: that the engine fills every part of a preview; only that what it fills is told in the documented form.
import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";
import { failureDocument } from "../../../../tools/preview/presentation/document";
import { runOfPreview } from "../../../../tools/preview/presentation/run-of-preview";
import { sortPreview } from "../../../../tools/preview/presentation/sort-preview";
import type { Preview } from "../../../../tools/engine/model";
import { apiUrn, cleanPreview, samplePreview, siteUrn, stackUrn, subject } from "./sample-preview";

const context = { version: "0.1.0", started: new Date(0), projectFile: "Pulumi.yaml" };
const schemaFile = join(__dirname, "../../../../tools/preview/presentation/document.schema.json");
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

interface Document {
  result: string;
  exitStatus: number;
  failure: { of: string; message: string; problems: string[] } | null;
  resources: {
    urn: string;
    inputs: Record<string, unknown>;
    parent: string | null;
    dependencies: string[];
  }[];
  findings: {
    policy: string;
    name: string;
    url: string | null;
    controls: string[];
    remediation: string | null;
    position: unknown;
  }[];
  checks: { policy: string; verdict: string }[];
  diagnostics: { message: string; urn: string | null }[];
  outputs: Record<string, unknown>;
}

function documentOf(preview: Preview): Document {
  const { ownDocument } = runOfPreview(subject, sortPreview(preview), context);
  return JSON.parse(JSON.stringify(ownDocument)) as Document;
}

function assertNever(): never {
  throw new Error("there is no finding");
}

function assertValid(document: unknown): void {
  ok(validate(document), JSON.stringify(validate.errors, undefined, 1));
}

describe("previewDocument", () => {
  it("obeys its schema, with everything and with nothing", () => {
    assertValid(documentOf(samplePreview));
    assertValid(documentOf(cleanPreview));
    assertValid(documentOf({ ...cleanPreview, resources: [], packs: [] }));
    assertValid(documentOf({ ...cleanPreview, failure: { of: "pack", message: "no port" } }));
    assertValid(failureDocument("usage", ["one", "two"]));
    assertValid(failureDocument("tool", ["bug"]));
  });

  it("has a schema that refuses a bare marker, a missing key and another version", () => {
    const document = documentOf(cleanPreview);
    equal(validate({ ...document, outputs: { a: { $unknown: false } } }), false);
    equal(validate({ ...document, outputs: { $a: 1 } }), false);
    equal(validate({ ...document, version: 1 }), false);
    equal(validate({ ...document, findings: undefined }), false);
    equal(validate({ ...document, exitStatus: 1 }), false);
  });

  it("marks what JSON cannot say, and escapes what looks like a marker", () => {
    const api = documentOf(samplePreview).resources.find(({ urn }) => urn === apiUrn);
    deepEqual(api?.inputs, {
      $$ref: { $$unknown: true },
      arn: { $unknown: true },
      password: { $secret: true },
      list: [1, null, { $secret: true }, { $unknown: true }],
      code: { $archive: { path: "./dist" } },
      role: { $resource: { urn: siteUrn, id: { $unknown: true } } },
      copied: "the token is hunter2",
    });
  });

  it("never holds what is marked as a secret", () => {
    const { resources, outputs } = documentOf(samplePreview);
    deepEqual(outputs["token"], { $secret: true });
    deepEqual(resources.find(({ urn }) => urn === apiUrn)?.inputs["password"], { $secret: true });
  });

  it("is sorted, so that two runs print the same", () => {
    const shuffled: Preview = {
      ...samplePreview,
      resources: samplePreview.resources.toReversed(),
      findings: samplePreview.findings.toReversed(),
    };
    deepEqual(documentOf(shuffled), documentOf(samplePreview));
    const document = documentOf(samplePreview);
    deepEqual(
      document.resources.map(({ urn }) => urn.slice("urn:pulumi:dev::shop::".length)),
      [
        "aws:route53/zone:Zone::zone",
        "eks:index:Cluster::cluster",
        "pulumi:providers:aws::default_7_48_0",
        "pulumi:pulumi:Stack::shop-dev",
        "shop:index:Site$aws:apigateway/restApi:RestApi::api",
        "shop:index:Site::site",
      ],
    );
    deepEqual(
      document.findings.map(({ policy }) => policy),
      ["api-minimum-tls", "api-domain", "stack-tags"],
    );
    deepEqual(document.resources[4]?.dependencies, [stackUrn, siteUrn]);
    deepEqual(
      document.diagnostics.map(({ message }) => message.slice(0, 5)),
      ["first", "noise", "caref", "\u001b[31m"],
    );
  });

  it("sorts findings by level before severity, and by message where all else is equal", () => {
    const [advisory, mandatory] = samplePreview.findings;
    const findings = [
      { ...advisory!, severity: "critical" as const },
      { ...mandatory!, severity: "low" as const, message: "b" },
      { ...mandatory!, severity: "low" as const, message: "a" },
    ];
    deepEqual(
      sortPreview({ ...samplePreview, findings }).findings.map(({ level, message }) => [level, message]),
      [
        ["mandatory", "a"],
        ["mandatory", "b"],
        ["advisory", "owner is missing"],
      ],
    );
  });

  it("tells of each finding what a reader needs to act on it, and keeps the passes", () => {
    const { findings, checks } = documentOf(samplePreview);
    const [{ policy, name, url, controls, remediation, position } = assertNever()] = findings;
    deepEqual(
      { policy, name, url, controls, remediation, position },
      {
        policy: "api-minimum-tls",
        name: "api",
        url: "https://docs.example/tls",
        controls: ["NIST SC-8"],
        remediation: "Set securityPolicy.",
        position: { file: "infra/api.ts", line: 12 },
      },
    );
    deepEqual(
      checks.map(({ policy: rule, verdict }) => `${rule} ${verdict}`),
      [
        "api-minimum-tls fail",
        "stack-tags warn",
        "api-domain undecided",
        "old skipped",
        "cors-origins pass",
        "cors-origins pass",
        "cdn notApplicable",
      ],
    );
  });

  it("says result and exit status", () => {
    const result = (preview: Preview) => {
      const { result, exitStatus, failure } = documentOf(preview);
      return [result, exitStatus, failure];
    };
    deepEqual(result(cleanPreview), ["clean", 0, null]);
    deepEqual(result(samplePreview), ["violations", 1, null]);
    deepEqual(result({ ...samplePreview, findings: samplePreview.findings.slice(0, 1) }), ["clean", 0, null]);
    const [, mandatory] = samplePreview.findings;
    deepEqual(result({ ...samplePreview, findings: [{ ...mandatory!, undecided: true }] }), [
      "violations",
      1,
      null,
    ]);
    deepEqual(
      result({ ...samplePreview, findings: [{ ...mandatory!, level: "advisory", undecided: true }] }),
      ["clean", 0, null],
    );
    deepEqual(result({ ...samplePreview, findings: [{ ...mandatory!, level: "remediate" }] }), [
      "violations",
      1,
      null,
    ]);
    deepEqual(result({ ...samplePreview, failure: { of: "program", message: "boom" } }), [
      "failed",
      3,
      { of: "program", message: "boom", problems: ["boom"] },
    ]);
  });

  it("tells every problem of bad input", () => {
    const document = failureDocument("usage", ["one", "two"]) as unknown as Document;
    deepEqual(
      [document.result, document.exitStatus, document.failure, document.resources],
      ["usage", 2, { of: "usage", message: "one\ntwo", problems: ["one", "two"] }, []],
    );
  });
});
