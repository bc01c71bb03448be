// Does not prove: what the exemptions of each policy waive; the pack's own tests do.
import { deepEqual, equal, match } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installedProgram } from "./harness/installed-program";

const root = join(__dirname, "../..");
const bin = join(root, "tools/bin/secure-transport.js");

function run(...argv: readonly string[]) {
  const isTold = (name: string) => /^(npm_|INIT_CWD|PULUMI_|FORCE_COLOR|NO_COLOR|GITHUB_)/.test(name);
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isTold(name)));
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: "utf8",
    env: environment,
  });
  return { status, stdout, stderr };
}

/** Half a year ahead: no exemption may last longer than a year. */
const until = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

interface Waiver {
  readonly resource: string;
  readonly finding: string;
  readonly reason: string;
  readonly until: string;
}

describe("a team that takes the pack up on what exists", () => {
  let program: readonly string[];
  let folder: string;
  let file: string;
  const terms = ["--owner", "payments", "--reason", "before the pack", "--until", until];
  const preview = (...more: readonly string[]) =>
    run("preview", ...program, "--policy-pack-config", file, ...more);

  before(() => {
    program = ["--cwd", installedProgram("adopting"), "--policy-pack", join(root, "policy-pack")];
    folder = mkdtempSync(join(tmpdir(), "baseline-"));
    file = join(folder, "policies.json");
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("fails without a baseline", () => {
    const { status, stdout } = run("preview", ...program);
    match(stdout, /✖ function-url-cors-origins: 2 violated/);
    equal(status, 1);
  });

  it("writes down each violation of today with who, why and how long", () => {
    const { status, stdout } = run("policies", "baseline", ...program, ...terms, "--write", file);
    equal(stdout, `2 exemptions until ${until} added to ${file}.\n`);
    equal(status, 0);
    const written = JSON.parse(readFileSync(file, "utf8")) as Record<string, { exemptions: Waiver[] }>;
    deepEqual(
      Object.entries(written).map(([policy, { exemptions }]) => [
        policy,
        exemptions.map(({ resource, ...rest }) => [resource.split("::").at(-1), rest]),
      ]),
      [
        [
          "function-url-cors-origins",
          ["orders", "stock"].map((name) => [
            name,
            {
              finding: "cors.allowOrigins[0]",
              reason: "before the pack (owner: payments)",
              until,
            },
          ]),
        ],
      ],
    );
  });

  it("passes with it, and shows what is waived in every report", () => {
    const { status, stdout } = preview();
    match(stdout, /Exempt:\n {2}– function-url-cors-origins {2}orders/);
    match(stdout, /No mandatory policy is violated\.\n$/);
    equal(status, 0);
    match(preview("--format", "junit").stdout, /<skipped message="skipped: cors\.allowOrigins\[0\]/);
  });

  it("still fails for what is new, also on a resource of which something is waived", () => {
    const { status, stdout } = preview("--config", "adopting:second=true");
    equal(status, 1);
    match(stdout, /✖ function-url-cors-origins: 1 violated/);
    match(stdout, /✖ orders .*\n {4}cors\.allowOrigins\[1\]/);
  });

  it("takes no day that is over, and none after a year", () => {
    for (const day of ["2020-01-31", "2099-01-31", "31.1.2027"]) {
      const { status, stderr } = run(
        "policies",
        "baseline",
        ...program,
        ...terms,
        "--write",
        file,
        "--until",
        day,
      );
      match(stderr, /^error: option '--until <day>' argument '.*' is invalid\. Expected a day /);
      equal(status, 2);
    }
  });

  it("adds nothing for what is waived already", () => {
    const { status, stdout } = run("policies", "baseline", ...program, ...terms, "--write", file);
    deepEqual([status, stdout], [0, `0 exemptions until ${until} added to ${file}.\n`]);
  });
});
