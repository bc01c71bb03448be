import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { readFileSync } from "node:fs";
import { Compiler } from "./compiler.mjs";

/** What at least has to be killed of the mutants of each folder, in percent. */
const least = 95;

/**
 * Prints the score of each folder, and each survivor that `survivors.json` gives no reason for. A mutant that the compiler
 * refuses counts as none: it cannot reach anybody.
 */
class ScoreReporter {
  onMutationTestReportReady({ files }) {
    const listed = listedSurvivors();
    const found = new Set();
    const compiler = new Compiler(Object.keys(files));
    const scores = new Map();
    for (const [file, { source, mutants }] of Object.entries(files)) {
      const score = scoreOf(scores, folderOf(file));
      for (const mutant of mutants) {
        if (mutant.status === "Killed" || mutant.status === "Timeout") score[mutant.status] += 1;
        if (mutant.status !== "Survived" && mutant.status !== "NoCoverage") continue;
        const { before, line, original, after } = spanOf(source, mutant.location);
        const key = keyOf({ file, line, original, replacement: mutant.replacement });
        if (compiler.refuses(file, `${before}${mutant.replacement}${after}`)) {
          score.refused += 1;
        } else if (listed.has(key)) {
          found.add(key);
          score.listed += 1;
        } else {
          score.unlisted += 1;
          const at = `${file}:${mutant.location.start.line}`;
          process.stdout.write(`${at} survives: ${short(original)} => ${short(mutant.replacement)}\n`);
        }
      }
    }
    for (const [folder, score] of [...scores].sort()) tell(folder, score);
    for (const key of listed)
      if (!found.has(key) && JSON.parse(key)[0] in files)
        process.stdout.write(`No survivor by now, so take it out of the list: ${key}\n`);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, "score", ScoreReporter)];

function tell(folder, { Killed, Timeout, refused, listed, unlisted }) {
  const killed = Killed + Timeout;
  const percent = (100 * killed) / Math.max(1, killed + listed + unlisted);
  if (percent < least) process.exitCode = 1;
  process.stdout.write(
    `${folder}: ${percent.toFixed(1)} % (${killed} killed, ${Timeout} of them by time; ${listed + unlisted} survive, ${listed} of them listed; the compiler refuses ${refused})\n`,
  );
}

function scoreOf(scores, folder) {
  if (!scores.has(folder)) scores.set(folder, { Killed: 0, Timeout: 0, refused: 0, listed: 0, unlisted: 0 });
  return scores.get(folder);
}

/** The folder of the pack that a file stands in: `kit`, `judges`. */
const folderOf = (file) => file.split("/")[1];

function spanOf(source, { start, end }) {
  const lines = source.split("\n");
  const offset = ({ line, column }) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  const [from, to] = [offset(start), offset(end)];
  const line = (lines[start.line - 1] ?? "").trim();
  return { before: source.slice(0, from), line, original: source.slice(from, to), after: source.slice(to) };
}

function listedSurvivors() {
  const reasons = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));
  return new Set(reasons.flatMap(({ mutants }) => mutants.map(keyOf)));
}

const keyOf = ({ file, line, original, replacement }) =>
  JSON.stringify([file, line, oneLine(original), oneLine(replacement)]);

const oneLine = (text) => text.replace(/\s+/g, " ");

const short = (text) => (oneLine(text).length > 120 ? `${oneLine(text).slice(0, 120)}…` : oneLine(text));
