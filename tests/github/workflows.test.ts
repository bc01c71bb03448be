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
interface Concurrency {
  readonly "cancel-in-progress"?: boolean | string;
}
interface Job {
  readonly steps?: readonly Step[];
  readonly "timeout-minutes"?: number;
  readonly concurrency?: Concurrency;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
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

  it("say where publishing is not set up, and do nothing then", async () => {
    const run = (vars: Record<string, string>) =>
      runWorkflowStep(
        { workflow: "publish-policies.yml", job: "publish", step: "set-up" },
        { contexts: { vars } },
      );
    const bare = await run({});
    deepEqual([bare.status, bare.outputs["ready"]], [0, "false"]);
    match(
      bare.said,
      /^::notice title=Not set up::The environment policies has no variable PULUMI_ORGANIZATION/,
    );
    equal((await run({ PULUMI_ORGANIZATION: "acme" })).outputs["ready"], "true");
    const { steps = [] } = (read("workflows/publish-policies.yml") as Workflow).jobs["publish"] ?? {};
    deepEqual(
      steps.slice(1).map((step) => step.if),
      steps.slice(1).map(() => "steps.set-up.outputs.ready == 'true'"),
    );
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

describe("what a newer commit cancels", () => {
  it("is never a run of main, and never a deployment", () => {
    const cancelling = workflows.flatMap(([file, { concurrency, jobs: all, on }]) =>
      [concurrency, ...Object.values(all).map((job) => job.concurrency)].flatMap((one) => {
        const cancels = one?.["cancel-in-progress"] ?? false;
        const onlyForPullRequests = Object.keys(on).every((event) => event === "pull_request");
        return cancels === false || onlyForPullRequests ? [] : [`${file}: ${String(cancels)}`];
      }),
    );
    deepEqual(cancelling, [
      "provider.yml: ${{ github.ref != 'refs/heads/main' }}",
      "test.yml: ${{ github.ref != 'refs/heads/main' }}",
    ]);
  });
});

describe("the composite action", () => {
  it("is what this repository's own workflows preview with", () => {
    const uses = jobs.flatMap(({ job }) => (job.steps ?? []).flatMap((step) => step.uses ?? []));
    ok(uses.includes("./.github/actions/preview"));
  });
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
