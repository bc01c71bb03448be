// Does not prove: that the engine answers as Pulumi's; its own tests do. Here: one small program from the command line to
// standard output, standard error and the exit status.
import { deepEqual, equal, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020";

const root = join(__dirname, "../../../..");
const shop = join(__dirname, "fixtures/shop");
const rules = join(shop, "rules");
const schema = readFileSync(join(root, "tools/preview/presentation/document.schema.json"), "utf8");
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What npm and Pulumi tell those whom they start would change what the command does. */
function environmentWithoutNpm(): NodeJS.ProcessEnv {
  const isTold = (name: string) => /^(npm_|INIT_CWD|PULUMI_|FORCE_COLOR|NO_COLOR|GITHUB_)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isTold(name)));
}

function run(...argv: string[]): Promise<Run> {
  return runWith({}, ...argv);
}

function runWith(more: NodeJS.ProcessEnv, ...argv: string[]): Promise<Run> {
  return command(more, "preview", ...argv);
}

function command(more: NodeJS.ProcessEnv, ...argv: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const environment = { ...environmentWithoutNpm(), ...more };
    const child = spawn(process.execPath, [join(root, "tools/bin/secure-transport.js"), ...argv], {
      cwd: root,
      env: environment,
    });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (status) => {
      resolve({ status, stdout, stderr: stderr.replace(/^Compiling .*\n/m, "") });
    });
  });
}

const preview = (...argv: string[]) =>
  run("--cwd", shop, "--config", "token=correct-horse", "--policy-pack", rules, ...argv);

interface Document {
  result: string;
  failure: { of: string; problems: string[] } | null;
  resources: { name: string; inputs: Record<string, unknown>; options: unknown }[];
  findings: { policy: string; urn: string }[];
  diagnostics: { message: string }[];
  packs: { policies: { judged: number }[] }[];
  outputs: unknown;
}

function documentOf({ stdout }: Run): Document {
  const document = JSON.parse(stdout) as Document;
  ok(validate(document), JSON.stringify(validate.errors, undefined, 1));
  return document;
}

const cleanReport = `No finding on what was looked at:
  ✔ store-tls  1 resource

Messages:
  the token is [secret]

1 policy looked at 1 of 3 resources; 2 are of types that no policy judges.
shop (dev) · … s · ✔ 1 holds
No mandatory policy is violated.
`;

describe("preview", function () {
  this.timeout(60_000);

  it("prints the report and ends with 0 where nothing is to object", async () => {
    const { status, stdout, stderr } = await preview();
    equal(stdout.replace(/[\d.]+ s ·/, "… s ·"), cleanReport);
    equal(stderr.replace(/^.* \d+ s\n/gm, ""), "Running the program …\nLoading 1 policy pack …\n");
    equal(status, 0);
  });

  it("prints nothing but the document with --json, without any secret", async () => {
    const result = await preview("--json", "prod");
    const { resources, outputs, packs, diagnostics } = documentOf(result);
    equal(result.status, 0);
    equal(`${result.stdout}${result.stderr}`.includes("correct-horse"), false);
    const store = resources.find(({ name }) => name === "shop-store");
    deepEqual(store?.inputs, { tls: true, token: { $secret: true }, note: "[secret]" });
    deepEqual(store.options, { protect: true });
    deepEqual(outputs, { arn: { $unknown: true }, token: { $secret: true } });
    deepEqual(
      packs[0]?.policies.map(({ judged }) => judged),
      [1],
    );
    ok(diagnostics.some(({ message }) => message.trim() === "the token is [secret]"));
  });

  it("ends with 1 where a mandatory policy is violated", async () => {
    const result = await preview("--json", "--config", "mode=violation");
    const { findings, diagnostics, ...document } = documentOf(result);
    equal(result.status, 1);
    equal(document.result, "violations");
    ok(diagnostics.some(({ message }) => message.trim() === "printed by the program"));
    deepEqual(
      findings.map(({ policy, urn }) => [policy, urn]),
      [["store-tls", "urn:pulumi:dev::shop::shop:index:Shop$shop:index:Store::shop-store"]],
    );
  });

  it("ends with 3 where the program fails, and shows its error", async () => {
    const result = await preview("--json", "--config", "mode=failure");
    const { failure, diagnostics } = documentOf(result);
    equal(result.status, 3);
    equal(failure?.of, "program");
    ok(diagnostics.some(({ message }) => message.includes("the program gave up")));
  });

  it("ends with 3 where a pack cannot be run", async () => {
    const result = await preview("--json", "--policy-pack", join(__dirname, "fixtures/silent-pack"));
    equal(result.status, 3);
    equal(documentOf(result).failure?.of, "pack");
  });

  it("ends with 2 where a pack's configuration is wrong", async () => {
    const file = join(__dirname, "fixtures/wrong-policy-config.json");
    const result = await preview("--json", "--policy-pack-config", file);
    equal(result.status, 2);
    equal(documentOf(result).failure?.of, "configuration");
  });

  it("ends with 2 where the input is wrong, with every problem, in both forms", async () => {
    const argv = ["--cwd", shop, "live", "--policy-pack", "nowhere"];
    const problems = [
      "--policy-pack nowhere: there is no such folder or package",
      `there is no stack 'live' in ${shop}; the stacks are dev, prod`,
    ];
    const text = `error: 2 problems:\n  - ${problems.join("\n  - ")}\n`;
    deepEqual(await run(...argv), { status: 2, stdout: "", stderr: text });
    const asJson = await run(...argv, "--json");
    deepEqual([asJson.status, asJson.stderr], [2, text]);
    deepEqual(documentOf(asJson).failure?.problems, problems);
    const unread = await run("--json", "--polcy-pack=x", "--nonsense");
    deepEqual(documentOf(unread).failure?.problems, [
      "unknown option '--polcy-pack=x' (Did you mean --policy-pack?)",
      "unknown option '--nonsense'",
    ]);
  });

  it("prints help with the exit statuses, and the version", async () => {
    const { status, stdout } = await run("--help");
    equal(status, 0);
    for (const line of ["Usage: secure-transport preview", "Exit status: 0", "--policy-pack-config"])
      ok(stdout.includes(line));
    const { version } = JSON.parse(readFileSync(join(root, "tools/package.json"), "utf8")) as {
      version: string;
    };
    equal((await command({}, "--version")).stdout, `${version}\n`);
  });
});
