import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** The prefixes of IAM actions that the resources of a module of `@pulumi/aws` need. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  acm: ["acm"],
  amplify: ["amplify"],
  apigateway: ["apigateway"],
  cloudwatch: ["cloudwatch", "logs"],
  cognito: ["cognito-idp", "cognito-identity"],
  iam: ["iam"],
  lambda: ["lambda"],
  route53: ["route53"],
  sns: ["sns"],
  wafv2: ["wafv2"],
};

/** Does not prove that the actions suffice: no role was ever tried against AWS. */
describe("permissions of the workflows' roles", () => {
  const modules = modulesOf(join(root, "infra"));

  it("know every module that the program uses", () => {
    deepEqual(modules, Object.keys(prefixes));
  });

  for (const file of ["deploy-permissions.json", "preview-permissions.json"]) {
    it(`reach every service of the program (${file})`, () => {
      const granted = new Set(actionsOf(file).map((action) => action.split(":")[0]));
      const needed = modules.flatMap((module) => prefixes[module] ?? [module]);
      deepEqual(
        needed.filter((prefix) => !granted.has(prefix)),
        [],
      );
    });
  }

  for (const file of ["preview-permissions.json", "state-read-permissions.json"]) {
    it(`let a preview read, and nothing else (${file})`, () => {
      const reading = /^(apigateway:GET|kms:Decrypt|[\w-]+:(Describe|Get|List)\w+)$/;
      deepEqual(
        actionsOf(file).filter((action) => !reading.test(action)),
        [],
      );
    });
  }

  it("let a preview read the web ACL of every kind of resource that has one", () => {
    deepEqual(
      actionsOf("preview-permissions.json").filter((action) => action.endsWith(":GetWebACLForResource")),
      ["amplify", "cognito-idp", "wafv2"].map((service) => `${service}:GetWebACLForResource`),
    );
  });

  it("let Amplify, which makes the site's records with the deployer's permissions, find the zone", () => {
    const granted = actionsOf("deploy-permissions.json");
    for (const action of ["ListHostedZones", "ListHostedZonesByName", "ChangeResourceRecordSets"]) {
      ok(granted.includes(`route53:${action}`), action);
    }
  });

  it("let a deployment change what a role says of itself", () => {
    ok(actionsOf("deploy-permissions.json").includes("iam:UpdateRoleDescription"));
  });

  it("let a deployment change the roles of this project alone", () => {
    const roles = statementsOf("deploy-permissions.json").filter(
      ({ Action, Resource }) =>
        [Action].flat().some((action) => action.startsWith("iam:")) &&
        !Resource.includes("role/secure-transport/") &&
        !Resource.includes("role/aws-service-role/"),
    );
    deepEqual(roles, []);
  });
});

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string;
}

function statementsOf(file: string): readonly Statement[] {
  const text = readFileSync(join(root, ".github/iam", file), "utf8");
  return (JSON.parse(text) as { readonly Statement: readonly Statement[] }).Statement;
}

function actionsOf(file: string): string[] {
  return statementsOf(file).flatMap(({ Action }) => Action);
}

function modulesOf(folder: string): string[] {
  const modules = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/"@pulumi\/aws\/([a-z0-9]+)"/g)])
    .map(([, module]) => module ?? "")
    .filter((module) => module !== "provider" && module !== "types");
  return [...new Set(modules)].sort();
}
