// Does not prove: that GitHub takes the workflows; .ci/lint-workflows reads them with the field's linters.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { runWorkflowStep } from "../support/workflow-step";

const folder = join(__dirname, "../../.github");
const read = (file: string): unknown => parse(readFileSync(join(folder, file), "utf8"));

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps?: readonly Step[]; readonly "timeout-minutes"?: number }>
  >;
}

const workflows = readdirSync(join(folder, "workflows")).map(
  (file) => [file, read(`workflows/${file}`) as Workflow] as const,
);
const jobs = workflows.flatMap(([file, { jobs: all }]) =>
  Object.entries(all).map(([name, job]) => ({ file, name, job })),
);

describe("the workflows", () => {
  it("limit the time of every job", () => {
    const unlimited = jobs.filter(
      ({ job }) => job.steps !== undefined && job["timeout-minutes"] === undefined,
    );
    deepEqual(
      unlimited.map(({ file, name }) => `${file} ${name}`),
      [],
    );
  });

  it("pin every action that is not in this repository to a commit", () => {
    const uses = jobs.flatMap(({ job }) => (job.steps ?? []).flatMap((step) => step.uses ?? []));
    ok(uses.length > 0);
    deepEqual(
      uses.filter((action) => !action.startsWith("./") && !/@[0-9a-f]{40}$/.test(action)),
      [],
    );
  });

  it("run every suite somewhere", () => {
    const text = readdirSync(join(folder, "workflows"))
      .map((file) => readFileSync(join(folder, "workflows", file), "utf8"))
      .join("");
    for (const suite of ["npm test", "test:programs", "test:mutations", "test:acceptance", "test:engine"])
      ok(text.includes(suite), suite);
  });

  for (const [workflow, job] of [
    ["stack-up.yml", "up"],
    ["stack-preview.yml", "preview"],
    ["stack-verify.yml", "verify"],
  ] as const) {
    it(`say where an environment is not set up, and do nothing then: ${workflow}`, async () => {
      const contexts = { inputs: { stack: "dev" } };
      const run = (vars: Record<string, string>) =>
        runWorkflowStep({ workflow, job, step: "set-up" }, { contexts: { ...contexts, vars } });
      const bare = await run({});
      equal(bare.outputs["ready"], "false");
      match(bare.said, /^::notice title=Not set up::The environment dev\S* has no variable AWS_ROLE_ARN/);
      equal((await run({ AWS_ROLE_ARN: "arn:aws:iam::1:role/x" })).outputs["ready"], "true");
      const { steps = [] } = (read(`workflows/${workflow}`) as Workflow).jobs[job] ?? {};
      deepEqual(
        steps.slice(1).map((step) => step.if),
        steps.slice(1).map(() => "steps.set-up.outputs.ready == 'true'"),
      );
    });
  }
});

describe("dependabot.yml", () => {
  it("stays below what does not run on Node 20 or has no compiler API", () => {
    const { updates } = read("dependabot.yml") as {
      updates: { ignore?: { "dependency-name": string; versions: string[] }[] }[];
    };
    const limits = Object.fromEntries(
      updates.flatMap(({ ignore = [] }) => ignore.map((entry) => [entry["dependency-name"], entry.versions])),
    );
    deepEqual(limits["typescript"], [">=7"]);
    deepEqual(limits["@pulumi/pulumi"], [">=3.249"]);
  });
});
