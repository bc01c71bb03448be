import ts from "typescript";
import { markdownTable } from "./markdown-table";

/**
 * The stack outputs of a program with their doc comments, as a Markdown table.
 * @throws Error that names each exported constant without a doc comment.
 */
export function outputsTable(entryModule: string): string {
  const source = ts.createSourceFile("index.ts", entryModule, ts.ScriptTarget.Latest, true);
  const outputs = source.statements.filter(isExportedConstant).flatMap((statement) => {
    const doc = ts
      .getJSDocCommentsAndTags(statement)
      .map((comment) => ts.getTextOfJSDocComment(comment.comment) ?? "");
    return statement.declarationList.declarations.map((declaration) => ({
      name: declaration.name.getText(source),
      doc: doc.join(" ").trim().replaceAll(/\s+/g, " "),
    }));
  });
  const undocumented = outputs.filter(({ doc }) => doc === "").map(({ name }) => name);
  if (undocumented.length > 0) throw new Error(`Outputs without a doc comment: ${undocumented.join(", ")}.`);
  return markdownTable(
    ["Output", "Meaning"],
    outputs.map(({ name, doc }) => [`\`${name}\``, doc]),
  );
}

function isExportedConstant(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    (statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}
