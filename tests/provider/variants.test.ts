// The real Terraform AWS provider, on which Pulumi's is built, validates and plans every variant of both stacks.
// Does not prove: that AWS takes them, that permissions and quotas suffice, nor anything about what is listed as not judged.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { namedRegistrations } from "./named-registrations";
import { tunedSettings } from "../support/tuned-settings";
import { findJudge, Terraform, type Diagnostic, type Judge, type ProviderSchema } from "./terraform";
import { toTerraform } from "./to-terraform";
import type { NamedRegistration } from "./to-terraform";

const variants = ["dev", "prod"].flatMap((stack) =>
  ["cognito", "iam"].flatMap((authorization) =>
    ["1.2", "1.3"].map((minimumTls) => ({ stack, authorization, minimumTls })),
  ),
);

/** What is newer than version 5.100 of the Terraform provider, and so is judged by nobody here. */
const expectedNotJudged = [
  "aws:apigateway/domainName:DomainName endpointAccessMode: the argument",
  /aws:apigateway\/domainName:DomainName securityPolicy: the value SecurityPolicy_\w+/,
  "aws:apigateway/restApi:RestApi endpointAccessMode: the argument",
  "aws:apigateway/restApi:RestApi securityPolicy: the argument",
  "aws:cognito/managedLoginBranding:ManagedLoginBranding: the type",
];

/** What a judge must see: a type, the inputs that are wrong in it, and the complaint. */
const mistakes: readonly (readonly [string, string, object, RegExp])[] = [
  [
    "a statement id made from a path",
    "aws:lambda/permission:Permission",
    { statementId: "api-/me-GET-1a2b3c4", statementIdPrefix: undefined },
    /lambda\/permission:Permission::\S+: .*alphanumeric, underscores or dashes only/,
  ],
  [
    "a log retention that does not exist",
    "aws:cloudwatch/logGroup:LogGroup",
    { retentionInDays: 8 },
    /retention_in_days/,
  ],
  ["a web ACL's name with a slash", "aws:wafv2/webAcl:WebAcl", { name: "a/b" }, /name/],
];

describe("the real AWS provider", () => {
  const judge = findJudge();
  if ("missing" in judge) it(`SKIPPED: ${judge.missing}`);
  else suite(judge);
});

function suite({ mirror }: Exclude<Judge, { missing: string }>): void {
  let terraform: Terraform;
  let schema: ProviderSchema;

  before(async () => {
    terraform = new Terraform(mirror);
    await terraform.init(toTerraform([], { version: "", resources: {} }).configuration);
    schema = await terraform.schema();
    console.log(`    judged by the Terraform AWS provider ${schema.version}`);
  });
  after(() => {
    terraform.remove();
  });

  for (const { stack, authorization, minimumTls } of variants) {
    it(`takes every registration: ${stack}, ${authorization}, TLS ${minimumTls}`, async () => {
      const registrations = await namedRegistrations(stack, {
        "secure-transport:authorization": authorization,
        "secure-transport:minimumTls": minimumTls,
      });
      const { errors, creates, converted, notJudged } = await judged(registrations);
      deepEqual(errors, []);
      ok(converted > 80, `only ${converted} resources were judged`);
      equal(creates, converted + 1);
      for (const [index, expected] of expectedNotJudged.entries()) {
        const actual = notJudged[index] ?? "";
        if (typeof expected === "string") equal(actual, expected);
        else match(actual, expected);
      }
      equal(notJudged.length, expectedNotJudged.length, notJudged.join("\n"));
    });
  }

  it("takes every registration of a stack in which everything that can be is tuned", async () => {
    const { config, secretConfig } = tunedSettings;
    const { errors, creates, converted } = await judged(
      await namedRegistrations("dev", config, secretConfig),
    );
    deepEqual(errors, []);
    ok(converted > 80, `only ${converted} resources were judged`);
    equal(creates, converted + 1);
  });

  for (const [mistake, type, change, complaint] of mistakes) {
    it(`refuses ${mistake}`, async () => {
      const registrations = await namedRegistrations("dev", {});
      const { errors } = await judged(
        registrations.map((it) => (it.type === type ? { ...it, inputs: { ...it.inputs, ...change } } : it)),
      );
      match(errors.join("\n"), complaint);
    });
  }

  async function judged(registrations: readonly NamedRegistration[]) {
    const { configuration, urnOf, notJudged } = toTerraform(registrations, schema);
    terraform.write(configuration);
    const invalid = problemsIn(await terraform.validate(), urnOf);
    const { creates, diagnostics } =
      invalid.length > 0 ? { creates: 0, diagnostics: [] } : await terraform.plan();
    return {
      errors: [...invalid, ...problemsIn(diagnostics, urnOf)],
      creates,
      converted: urnOf.size,
      notJudged,
    };
  }
}

function problemsIn(diagnostics: readonly Diagnostic[], urnOf: ReadonlyMap<string, string>): string[] {
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ summary, detail, address }) => {
      const key = /aws_\w+"?[. ]"?r\d+/.exec(address ?? "")?.[0].replace(/"?[. ]"?/, ".") ?? "";
      return `${urnOf.get(key) ?? address ?? "the configuration"}: ${summary} ${detail ?? ""}`.trim();
    });
}
