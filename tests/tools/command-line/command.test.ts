// Does not prove: what a preview finds; tests/tools/preview does. Here: what stands around it, from the command line on.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
const bin = join(root, "tools/bin/secure-transport.js");
const shop = join(root, "tests/tools/preview/main/fixtures/shop");
const rules = join(shop, "rules");
const preview = ["preview", "--cwd", shop, "--config", "token=correct-horse", "--policy-pack", rules];

function environmentOf(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isTold = (name: string) => /^(npm_|INIT_CWD|PULUMI_|FORCE_COLOR|NO_COLOR|GITHUB_)/.test(name);
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !isTold(name))), ...more };
}

function command(argv: readonly string[], more: NodeJS.ProcessEnv = {}, cwd = root) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: "utf8",
    env: environmentOf(more),
    cwd,
  });
  return { status, stdout, stderr };
}

describe("secure-transport", function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "command-"));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("writes several formats to a folder, annotations to the runner, and the job's summary", () => {
    const summary = join(folder, "summary.md");
    const formats = "json,junit,sarif,code-scanning,github,markdown,html";
    const violation = ["--config", "mode=violation", "--format", formats, "--out-dir", join(folder, "out")];
    const { status, stdout } = command([...preview, ...violation], { GITHUB_STEP_SUMMARY: summary });
    equal(status, 1);
    deepEqual(readdirSync(join(folder, "out")).sort(), [
      "preview.code-scanning.sarif",
      "preview.html",
      "preview.json",
      "preview.junit.xml",
      "preview.md",
      "preview.sarif",
    ]);
    match(
      stdout,
      /Not to be deployed: 1 mandatory policy is violated\.\n::error file=.*index\.js,line=\d+,title=store-tls::/,
    );
    match(readFileSync(summary, "utf8"), /^### ✖ Not to be deployed/);
  });

  it("says that several formats need a folder, and which formats there are", () => {
    match(
      command([...preview, "--format", "json,html"]).stderr,
      /json and html cannot both be standard output.*--out-dir/,
    );
    match(command([...preview, "--format", "jsn"]).stderr, /'jsn' is none of terminal, json, junit/);
  });

  it("says what npm took for itself", () => {
    const { status, stderr } = command(preview, { npm_lifecycle_event: "start", npm_config_json: "true" });
    deepEqual(
      [status, stderr],
      [2, "error: npm took --json for itself; put -- before it: npm start -- --json\n"],
    );
    equal(
      command(preview, { npm_lifecycle_event: "preview", npm_config_stak: "true" }).stderr,
      "error: npm took --stak for itself; put -- before it: npm run preview -- --stack\n",
    );
  });

  it("asks before its work whether what it is to write can be written", () => {
    const file = join(folder, "taken");
    writeFileSync(file, "");
    const nowhere = join(folder, "nowhere/answers.json");
    const baseline = [
      "policies",
      "baseline",
      ...preview.slice(1),
      "--owner",
      "a",
      "--reason",
      "b",
      "--write",
    ];
    for (const [argv, said] of [
      [[...preview, "--format", "html", "--out-dir", file], `--out-dir ${file}: cannot be written: EEXIST: `],
      [["verify", "--site-url", "https://a.invalid", "--out-dir", file], `--out-dir ${file}: cannot be`],
      [[...preview, "--write-invoke-answers", folder], `--write-invoke-answers ${folder}: it is a folder`],
      [
        [...preview, "--write-invoke-answers", nowhere],
        `--write-invoke-answers ${nowhere}: cannot be written: ENOENT`,
      ],
      [[...baseline, folder], `--write ${folder}: it is a folder`],
    ] as const) {
      const { status, stdout, stderr } = command(argv);
      deepEqual([status, stdout], [2, ""], stderr);
      match(stderr, /^error: .*\n$/);
      equal(stderr.startsWith(`error: ${said}`), true, stderr);
    }
  });

  it("names every required option that is not there, beside every one that does not exist", () => {
    deepEqual(command(["policies", "baseline", "--owne", "--reason=x"]), {
      status: 2,
      stdout: "",
      stderr:
        "error: 3 problems:\n  - unknown option '--owne' (Did you mean --owner?)\n" +
        "  - required option '--write <file>' not specified\n  - required option '--owner <name>' not specified\n",
    });
  });

  it("tells what the operating system refuses in a sentence", () => {
    const { status, stderr } = command([...preview, "--format", "github"], { GITHUB_STEP_SUMMARY: folder });
    deepEqual(
      [status, stderr.split("\n").at(-2)],
      [3, "error: EISDIR: illegal operation on a directory, open '" + folder + "'"],
    );
  });

  it("means paths from where the person stands, whatever folder npm went to", () => {
    const stood = { npm_lifecycle_event: "preview", INIT_CWD: shop };
    const { status } = command(
      ["preview", "-C", ".", "-c", "token=correct-horse", "--policy-pack", "rules"],
      stood,
    );
    equal(status, 0);
  });

  for (const argv of [
    [],
    ["preview"],
    ["verify"],
    ["policies"],
    ...["list", "explain", "schema", "baseline"].map((word) => ["policies", word]),
    ["site"],
    ["site", "deploy"],
  ])
    it(`helps with ${["secure-transport", ...argv].join(" ")}`, () => {
      const { status, stdout, stderr } = command([...argv, "--help"]);
      deepEqual([status, stderr], [0, ""]);
      match(stdout, new RegExp(`^Usage: ${["secure-transport", ...argv].join(" ")} `));
      // Each line of options and commands says what it is for.
      const bare = stdout
        .split("\n")
        .filter((line) => /^ {2}(-|[a-z]+( \[| <|$))/.test(line) && !/ {2,}\S/.test(line.trim()));
      deepEqual(
        bare.filter((line) => line.length < 30),
        [],
      );
    });

  it("prints a document alone, whatever comes of it", () => {
    const documents: Record<string, readonly [status: number, argv: readonly string[]]> = {
      clean: [0, [...preview, "--json"]],
      violations: [1, [...preview, "-c", "mode=violation", "--json"]],
      usage: [2, [...preview, "--jsn", "--json"]],
      failed: [3, [...preview, "-c", "mode=failure", "--json"]],
      incomplete: [
        3,
        ["verify", "--json", "--site-url", "https://a.invalid", "--api-url", "https://b.invalid"],
      ],
    };
    for (const [result, [expected, argv]] of Object.entries(documents)) {
      const { status, stdout, stderr } = command(argv);
      const document = JSON.parse(stdout) as { result: string; exitStatus: number };
      deepEqual([document.result, document.exitStatus, status], [result, expected, expected], stderr);
    }
    const wrong = command(["verify", "--json", "--nope"]);
    deepEqual([(JSON.parse(wrong.stdout) as { result: string }).result, wrong.status], ["usage", 2]);
  });

  it("has something to ask", () => {
    const { status, stderr } = command([
      ...["verify", "--site-url", "https://a.invalid"],
      ...["--only", "tls", "--skip", "tls-*"],
    ]);
    deepEqual([status, stderr], [2, "error: --skip leaves nothing of what --only chose.\n"]);
  });

  it("suggests what was meant, and takes a wrong command for what it is", () => {
    deepEqual(
      [["preview", "--stak", "x"], ["prevew"], ["policies", "lst"]]
        .map((argv) => command(argv))
        .map(({ status, stderr }) => [status, stderr]),
      [
        [2, "error: unknown option '--stak' (Did you mean --stack?)\n"],
        [2, "error: unknown command 'prevew' (Did you mean preview?)\n"],
        [2, "error: unknown command 'lst' (Did you mean list?)\n"],
      ],
    );
  });

  it("ends as it would where its reader has left, without a word", async () => {
    const child = spawn(process.execPath, [bin, ...preview, "--json"], {
      env: environmentOf({}),
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    const status = await new Promise((resolve) => child.on("close", resolve));
    equal(status, 0);
    equal(/EPIPE|at .*:\d+/.test(stderr), false);
  });

  it("lists, explains and describes the policies of a pack", () => {
    const pack = ["--policy-pack", rules];
    match(command(["policies", "list", ...pack]).stdout, /^rules 1\.0\.0: 1 policy\nstore-tls/);
    match(command(["policies", "explain", "store-tls", ...pack]).stdout, /Stores use TLS\./);
    match(command(["policies", "explain", "store-tsl", ...pack]).stderr, /did you mean 'store-tls'\?/);
    const schema = JSON.parse(command(["policies", "schema", ...pack]).stdout) as { properties: object };
    ok(Object.keys(schema.properties).includes("store-tls"));
  });

  it("takes a pack by the name of its package", () => {
    match(
      command(["policies", "list", "--policy-pack", "secure-transport-policies"], {}, folder).stdout,
      /^secure-transport /,
    );
  });

  it("keeps from writing a baseline for a pack that takes no exemptions", () => {
    const file = join(folder, "policies.json");
    const terms = ["--owner", "team", "--reason", "agreed", "--write", file];
    const { status, stderr } = command([
      "policies",
      "baseline",
      ...preview.slice(1),
      "-c",
      "mode=violation",
      ...terms,
    ]);
    equal(status, 1);
    match(stderr, /store-tls still fails, and takes no exemption: shop-store\./);
    equal(existsSync(file), false);
  });
});
