import { readFileSync } from "node:fs";
import { isNode, LineCounter, parseDocument } from "yaml";
import { pulumiScalars } from "./pulumi-scalars";

/** A place in a parsed file: the keys and indexes that lead to it. */
export type SourcePath = readonly (string | number)[];

/** A YAML or JSON file as data, with the lines that its values stand on. Integers are `bigint`. */
export interface SourceFile {
  readonly label: string;
  readonly value: unknown;
  /** `label:line` of a value, or of the nearest thing above it that is in the file. */
  at(path: SourcePath): string;
}

/**
 * Reads a YAML or JSON file with the scalars that the Pulumi CLI knows.
 * What is wrong with it is added to `problems`, with file and line, and the result is then undefined.
 */
export function readSourceFile(file: string, label: string, problems: string[]): SourceFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    problems.push(`${label}: cannot be read: ${(error as Error).message}`);
    return undefined;
  }

  const lines = new LineCounter();
  const document = parseDocument(text, {
    customTags: (tags) => [...pulumiScalars, ...tags],
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
  });
  for (const error of document.errors) {
    problems.push(`${label}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
  }
  if (document.errors.length > 0) return undefined;

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    problems.push(`${label}: ${(error as Error).message}`);
    return undefined;
  }

  const at = (path: SourcePath): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${label}:${lines.linePos(node.range[0]).line}`;
    }
    return label;
  };
  return { label, value, at };
}
