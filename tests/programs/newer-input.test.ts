import { deepEqual, ok } from "node:assert/strict";
import { dirname } from "node:path";
import { createRequire } from "node:module";
import { newerInput } from "../../tools/preview/presentation/newer-input";
import { advisedWords } from "../support/sdk/advised-words";
import { judgedProperties } from "../support/sdk/judged-properties";
import { SdkDeclarations } from "../support/sdk/sdk-declarations";
import { missingPath } from "../support/sdk/shape";
import { planned } from "../tools/preview/way/planned";
import { installedProgram } from "./harness/installed-program";

const programs = ["aws-3", "aws-4", "aws-5", "aws-6", "aws-7"];

/** Inputs whose names are words of prose as well, and that no policy advises. */
const prose = ["https", "issuer"];

/** The paths that the SDK of a program lacks of what the policies advise on the resources that it has, and those that a report says it lacks. */
function compare(
  program: string,
  newest: SdkDeclarations,
): { readonly lacks: string[]; readonly told: string[] } {
  const manifest = createRequire(`${installedProgram(program)}/index.js`).resolve("@pulumi/aws/package.json");
  const version = (createRequire(manifest)(manifest) as { version: string }).version.replace("v", "");
  const sdk = new SdkDeclarations(dirname(manifest));
  const lacks: string[] = [];
  const told: string[] = [];
  const words = advisedWords();
  for (const [token, paths] of judgedProperties()) {
    const [here, now] = [sdk.resource(token)?.inputs, newest.resource(token)?.inputs];
    if (here === undefined || now === undefined || !token.startsWith("aws:")) continue;
    const whole = [...paths].filter(
      ([path]) => ![...paths.keys()].some((other) => other.startsWith(`${path}.`)),
    );
    for (const [path, steps] of whole) {
      const known = missingPath(here, steps)?.split(".").length ?? steps.length;
      const names = steps
        .slice(known - 1)
        .filter((step) => words.get(token)?.has(step) && !prose.includes(step));
      if (names.length === 0 || missingPath(now, steps) !== undefined) continue;
      if (missingPath(here, steps) !== undefined) lacks.push(`${token} ${path}`);
      const note = newerInput({ ...planned(token, "a"), options: { version } }, names.join(" "));
      if (note !== "") told.push(`${token} ${path}`);
    }
  }
  return { lacks, told };
}

// Not proved: that the version that is named is the first; that it has the input is, for those that are installed.
describe("what reports say of inputs that are newer than the SDK", () => {
  const newest = new SdkDeclarations(dirname(require.resolve("@pulumi/aws/package.json")));
  for (const program of programs) {
    it(`is what ${program} lacks of what the policies advise`, () => {
      const { lacks, told } = compare(program, newest);
      deepEqual(told, lacks);
      ok(lacks.length > 0 || program === "aws-7");
    });
  }
});
