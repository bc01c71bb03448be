import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as ts from "typescript";
import type { AwsTypes, InputType, OutputType, ResourceShape, Shape } from "../provider/aws-types";

/**
 * Reads from the declarations of the installed `@pulumi/aws` what the resources of the given types take and give.
 * @param tokens type tokens, for example `aws:apigateway/restApi:RestApi`
 */
export function readAwsTypes(tokens: readonly string[]): AwsTypes {
  const packageFile = require.resolve("@pulumi/aws/package.json");
  const folder = dirname(packageFile);
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const nested = new NestedTypes(parse(join(folder, "types", "input.d.ts")));
  const resources = Object.fromEntries(tokens.map((token) => [token, resourceShape(folder, token, nested)]));
  return { version, resources, objects: nested.used() };
}

function resourceShape(folder: string, token: string, nested: NestedTypes): ResourceShape {
  const [, path = "", name = ""] = token.split(":");
  const source = parse(join(folder, `${path}.d.ts`));
  const args = source.statements.find(
    (it) => ts.isInterfaceDeclaration(it) && it.name.text === `${name}Args`,
  );
  const type = source.statements.find((it) => ts.isClassDeclaration(it) && it.name?.text === name);
  if (args === undefined || type === undefined) throw new Error(`@pulumi/aws declares no ${token}`);
  return {
    inputs: inputTypes((args as ts.InterfaceDeclaration).members, nested),
    outputs: outputTypes((type as ts.ClassDeclaration).members, nested),
  };
}

function inputTypes(members: ts.NodeArray<ts.TypeElement>, nested: NestedTypes): Record<string, InputType> {
  return Object.fromEntries(
    members
      .filter(ts.isPropertySignature)
      .map((member) => [
        (member.name as ts.Identifier).text,
        { shape: shapeOf(member.type, nested), required: member.questionToken === undefined },
      ]),
  );
}

/** `readonly arn: pulumi.Output<string>` and the like. */
function outputTypes(
  members: ts.NodeArray<ts.ClassElement>,
  nested: NestedTypes,
): Record<string, OutputType> {
  const outputs: Record<string, OutputType> = {};
  for (const member of members) {
    if (
      !ts.isPropertyDeclaration(member) ||
      member.type === undefined ||
      !ts.isTypeReferenceNode(member.type)
    )
      continue;
    const [inner] = member.type.typeArguments ?? [];
    if (inner === undefined) continue;
    const always = !(
      ts.isUnionTypeNode(inner) && inner.types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword)
    );
    outputs[(member.name as ts.Identifier).text] = { shape: shapeOf(inner, nested), always };
  }
  return outputs;
}

function shapeOf(type: ts.TypeNode | undefined, nested: NestedTypes): Shape {
  if (type === undefined) return "any";
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return "string";
    case ts.SyntaxKind.NumberKeyword:
      return "number";
    case ts.SyntaxKind.BooleanKeyword:
      return "boolean";
  }
  if (ts.isArrayTypeNode(type)) return { list: shapeOf(type.elementType, nested) };
  if (ts.isUnionTypeNode(type)) {
    const others = type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    return others.length === 1 ? shapeOf(others[0], nested) : "any";
  }
  if (ts.isTypeLiteralNode(type)) {
    const [index] = type.members;
    return index !== undefined && ts.isIndexSignatureDeclaration(index)
      ? { map: shapeOf(index.type, nested) }
      : "any";
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    if (name === "pulumi.Input") return shapeOf(type.typeArguments?.[0], nested);
    return name.startsWith("inputs.") ? nested.use(name.slice("inputs.".length)) : "any";
  }
  return "any";
}

/** The object types of `types/input.d.ts`; only those that a resource uses are read. */
class NestedTypes {
  private readonly declared = new Map<string, ts.InterfaceDeclaration>();
  private readonly read = new Map<string, Record<string, InputType>>();

  constructor(source: ts.SourceFile) {
    for (const statement of source.statements) this.declare(statement, "");
  }

  use(name: string): Shape {
    const declaration = this.declared.get(name);
    if (declaration === undefined) return "any";
    if (!this.read.has(name)) {
      this.read.set(name, {});
      this.read.set(name, inputTypes(declaration.members, this));
    }
    return { object: name };
  }

  used(): Record<string, Record<string, InputType>> {
    return Object.fromEntries(this.read);
  }

  private declare(statement: ts.Statement, prefix: string): void {
    if (ts.isInterfaceDeclaration(statement)) {
      this.declared.set(prefix + statement.name.text, statement);
    } else if (
      ts.isModuleDeclaration(statement) &&
      statement.body !== undefined &&
      ts.isModuleBlock(statement.body)
    ) {
      for (const inner of statement.body.statements) this.declare(inner, `${prefix}${statement.name.text}.`);
    }
  }
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
}
