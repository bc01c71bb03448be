import type { Node } from "./syntax";

/** The parser copies what it has for each node, so templates are measured before it sees them. */
const longest = 20_000;
const mostMarks = 1_000;
const deepest = 50;

/** What a template is made of, or why it cannot be read. */
export type ParsedTemplate = { readonly nodes: readonly Node[] } | { readonly problem: string };

/** Reads a template with velocityjs' own parser, which is loaded with the first template that needs it. */
export function parseTemplate(template: string): ParsedTemplate {
  if (template.length > longest) return { problem: `is longer than ${longest} characters` };
  if ((template.match(/[$#,{[(]/g)?.length ?? 0) > mostMarks) {
    return { problem: `has more than ${mostMarks} directives, references and brackets` };
  }
  if (isDeep(template)) return { problem: `nests deeper than ${deepest} levels` };
  parser ??= loadParser();
  try {
    // Of the directives in braces this one is unknown to the parser.
    return { nodes: parser.parse_1(template.replaceAll("#{set}", "#set")) };
  } catch {
    return { problem: "is not written as Velocity templates are" };
  }
}

interface Parser {
  parse_1(template: string): Node[];
}

let parser: Parser | undefined;

/**
 * The part of velocityjs that makes the flat list. Its public `parse` also builds a tree, in exponential time where
 * blocks are not closed, so the file is taken from beside the package's entry; the version is pinned.
 */
function loadParser(): Parser {
  const file = require.resolve("velocityjs").replace("index.cjs", "parse/index.cjs");
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the pack.
  return require(file) as Parser;
}

function isDeep(template: string): boolean {
  let depth = 0;
  for (const [mark] of template.matchAll(/[([{]|[)\]}]|#\{?(?:if|foreach|macro|define|end)\b/g)) {
    if (/[)\]}]/.test(mark) || mark.endsWith("end")) depth = Math.max(0, depth - 1);
    else depth += 1;
    if (depth > deepest) return true;
  }
  return /!{50}/.test(template);
}
