import { deepEqual, doesNotMatch } from "node:assert/strict";
import { assertSucceeded } from "../harness/assert-succeeded";
import { policyFindings } from "../harness/policy-findings";
import { describeEngine, suite } from "../harness/suite";
import { Workspace } from "../harness/workspace";
import { assertParity } from "../parity/assert-parity";
import { assertOutputs } from "./assert-outputs";
import { expectedOutputs } from "./expected-outputs";
import type { Variant } from "./expected-outputs";
import { leaksOf } from "./leaks";
import { unprotect } from "./unprotect";
import { writtenIn } from "./written-in";

const token = "ghp_engineSuiteVariantTokenThatMustNotLeak";

const variants = [
  { authorization: "cognito", minimumTls: "1.2" },
  { authorization: "cognito", minimumTls: "1.3" },
  { authorization: "iam", minimumTls: "1.2" },
  { authorization: "iam", minimumTls: "1.3" },
] as const;

/** Declares what is shown of one of the project's stacks with each authorization and minimum TLS version. */
export function describeVariants(stack: Variant["stack"]): void {
  describeEngine(`the project's ${stack} stack, with each authorization and minimum TLS version`, () => {
    const packed = (): string[] => ["--policy-pack", suite().policyPack];
    let workspace: Workspace;
    let announced: readonly string[];
    before(async () => {
      workspace = await Workspace.create("project", stack);
      await workspace.configure(
        { "secure-transport:repository": "https://github.com/example/site" },
        { "secure-transport:repositoryToken": token },
      );
    });
    after(() => {
      workspace.dispose();
    });

    for (const { authorization, minimumTls } of variants) {
      describe(`${authorization}, TLS ${minimumTls}`, () => {
        before(async () => {
          await workspace.configure({
            "secure-transport:authorization": authorization,
            "secure-transport:minimumTls": minimumTls,
          });
        });

        it("preview: no violation, nothing undecided, and the offline preview agrees", async () => {
          const preview = await workspace.preview(packed(), { logCalls: true });
          assertSucceeded(preview);
          deepEqual(policyFindings(preview.events), []);
          doesNotMatch(preview.stdout, /can't run policy/);
          announced = preview.events.flatMap(({ resourcePreEvent }) => resourcePreEvent?.metadata.urn ?? []);
          await assertParity(workspace, preview, packed());
        });

        it("up creates all that was announced, with every documented output, and keeps the token secret", async () => {
          const up = await workspace.up([...packed(), "--skip-preview"]);
          assertSucceeded(up);
          deepEqual(policyFindings(up.events), []);
          deepEqual(
            workspace
              .resources()
              .map(({ urn }) => urn)
              .sort(),
            announced.filter((urn) => !/::pulumi:(pulumi|providers):/.test(urn)).sort(),
          );
          const outputs = await workspace.succeed(["stack", "output", "--json"]);
          assertOutputs(
            JSON.parse(outputs) as Record<string, unknown>,
            expectedOutputs({ stack, authorization, minimumTls }),
          );
          doesNotMatch(up.stdout + up.stderr + outputs, new RegExp(token));
          deepEqual(leaksOf(token, workspace.backend), []);
        });

        it("what the nightly drift job runs finds neither a change nor drift, and only reads the backend", async () => {
          const before = writtenIn(workspace.backend);
          const look = await workspace.preview([...packed(), "--diff", "--refresh", "--expect-no-changes"]);
          assertSucceeded(look);
          doesNotMatch(look.stdout + look.stderr, new RegExp(token));
          deepEqual(writtenIn(workspace.backend), before);
        });

        it("destroy leaves nothing", async () => {
          if (stack === "prod") await unprotect(workspace);
          assertSucceeded(await workspace.destroy(["--skip-preview"]));
          deepEqual(workspace.resources(), []);
        });
      });
    }
  });
}
