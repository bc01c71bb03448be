// Does not prove: what the commands find on a stack that is deployed; `verify` asks a CLI here that stands in for Pulumi's.
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runProcess } from "../engine/harness/run-process";
import { documentedCommands, documents } from "../support/documented-commands";
import { installedProgram } from "./harness/installed-program";

const root = join(__dirname, "../..");

/** What each command of this repository ends with, and what it says; a function of its own for what it leaves behind. */
const expected: Record<string, readonly [status: number, says: RegExp, leaves?: string]> = {
  "npm start": [0, /No mandatory policy is violated\.\n$/],
  "npm start -- prod": [0, /secure-transport \(prod\)[\s\S]*No mandatory policy is violated\.\n$/],
  "npm run preview -- --cwd ../other-project --stack staging --policy-pack policy-pack": [
    1,
    /adopting \(staging\)[\s\S]*Not to be deployed: 1 mandatory policy is violated\.\n$/,
  ],
  "npx --no secure-transport policies list --policy-pack policy-pack": [0, /\napi-minimum-tls +critical/],
  "npx --no secure-transport policies explain api-minimum-tls --policy-pack policy-pack": [
    0,
    /TLS 1\.2 or newer/,
  ],
  "npm run preview -- dev --policy-pack policy-pack --format html,json,junit,sarif --out-dir reports": [
    0,
    /No mandatory policy is violated/,
    "reports/preview.html",
  ],
  "npm run preview -- --help": [0, /--policy-pack <pack>/],
  "npx --no secure-transport preview --policy-pack secure-transport-policies": [
    0,
    /No mandatory policy is violated\.\n$/,
  ],
  'npx --no secure-transport policies baseline dev --policy-pack policy-pack --owner TEAM --reason "before the pack" --write policies.json':
    [0, /^0 exemptions until \d{4}-\d\d-\d\d added to policies\.json\.\n$/],
  "npm run preview -- dev --policy-pack policy-pack --policy-pack-config policies.json": [
    0,
    /No mandatory policy is violated/,
  ],
  // Its hosts are of nobody: nothing is answered, and that is no failure.
  "npm run verify -- dev": [3, /Not verified: some questions have no answer\.\n$/],
};

/** What others run: continuous integration, and suites that need an account or change the checkout. */
const ranElsewhere = [
  /^npm (ci|test|install)$/,
  // tests/programs/tarball.test.ts installs what it makes.
  /^npm pack( --workspaces)?$/,
  /^npm run (test:\w+|publish:rehearse|policies)$/,
  // Puts a folder online: tests/tools/site runs it against a stand-in of AWS.
  /^npm run site:deploy /,
  // Writes a policy into the checkout: tests/policy-pack tries the files that it writes.
  /^npm run new:policy /,
];

describe("the commands of the documents", () => {
  const commands = [...new Set(documents.flatMap(documentedCommands))].filter((command) =>
    /^np[mx] /.test(command),
  );
  let checkout: string;

  before(() => {
    const folder = mkdtempSync(join(tmpdir(), "documented-"));
    checkout = join(folder, "secure-transport");
    mkdirSync(checkout);
    // As a person has it after npm ci, and nothing that they write lands in this checkout.
    for (const name of [
      "infra",
      "policy-pack",
      "tools",
      "package.json",
      "tsconfig.json",
      "Pulumi.yaml",
      "Pulumi.dev.yaml",
      "Pulumi.prod.yaml",
    ])
      cpSync(join(root, name), join(checkout, name), { recursive: true, preserveTimestamps: true });
    mkdirSync(join(checkout, "node_modules"));
    for (const name of readdirSync(join(root, "node_modules")))
      if (!name.startsWith("secure-transport"))
        symlinkSync(join(root, "node_modules", name), join(checkout, "node_modules", name));
    symlinkSync("../policy-pack", join(checkout, "node_modules/secure-transport-policies"));
    const other = join(folder, "other-project");
    cpSync(installedProgram("adopting"), other, { recursive: true });
    cpSync(join(other, "Pulumi.dev.yaml"), join(other, "Pulumi.staging.yaml"));
    symlinkSync(join(root, "node_modules"), join(other, "node_modules"));
    mkdirSync(join(folder, "commands"));
    const outputs = { siteUrl: "https://www.example.invalid/", apiUrl: "https://api.example.invalid/v1/" };
    writeFileSync(
      join(folder, "commands/pulumi"),
      `#!/bin/sh\ncat <<'OUTPUTS'\n${JSON.stringify(outputs)}\nOUTPUTS\n`,
      { mode: 0o755 },
    );
  });
  after(() => {
    rmSync(join(checkout, ".."), { recursive: true, force: true });
  });

  it("are all run, here or where it is said", () => {
    deepEqual(
      commands.filter(
        (command) => expected[command] === undefined && !ranElsewhere.some((one) => one.test(command)),
      ),
      [],
    );
    deepEqual(
      Object.keys(expected).filter((command) => !commands.includes(command)),
      [],
    );
  });

  for (const [command, [status, says, leaves]] of Object.entries(expected))
    it(`do what they are said to do: ${command}`, async () => {
      const { code, stdout, stderr } = await runProcess({
        command: "bash",
        args: ["-c", command],
        cwd: checkout,
        environment: {
          ...withoutNpm(process.env),
          PATH: `${join(checkout, "../commands")}${delimiter}${process.env["PATH"] ?? ""}`,
        },
      });
      match(stdout, says, stderr);
      equal(code, status, stderr);
      if (leaves !== undefined) ok(existsSync(join(checkout, leaves)));
    });
});

function withoutNpm(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isTold = (name: string) => /^(npm_|INIT_CWD|PULUMI_|FORCE_COLOR|GITHUB_|NODE_PATH)/.test(name);
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isTold(name)));
}
