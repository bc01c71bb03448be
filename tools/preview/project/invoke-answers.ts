import { resolve } from "node:path";
import type { InvokeAnswer } from "../../engine/model";
import { isRecord } from "./is-record";
import { readSourceFile } from "./source-file";
import { toJson } from "./to-json";

const form = '{"token": "package:module:function", "args": {…}, "result": {…}}';

/** Reads a file of answers to functions of providers. */
export function readInvokeAnswers(file: string, problems: string[]): readonly InvokeAnswer[] {
  const source = readSourceFile(resolve(file), `--invoke-answers ${file}`, problems);
  if (source === undefined) return [];
  if (!Array.isArray(source.value)) {
    problems.push(`${source.label}: expected a list of ${form}`);
    return [];
  }
  return source.value.flatMap((item: unknown, index) => {
    const answer = toAnswer(toJson(item));
    if (answer === undefined) problems.push(`${source.at([index])}: expected ${form}`);
    return answer ?? [];
  });
}

function toAnswer(value: unknown): InvokeAnswer | undefined {
  if (!isRecord(value)) return undefined;
  const { token, args, result, ...others } = value;
  if (typeof token !== "string" || !isRecord(result) || Object.keys(others).length > 0) return undefined;
  if (args === undefined) return { token, result };
  return isRecord(args) ? { token, args, result } : undefined;
}
