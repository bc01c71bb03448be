import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { ObjectShape, Shape } from "./shape";

/** What one resource takes, and the names of what it answers. */
export interface ResourceShape {
  readonly inputs: ObjectShape;
  readonly outputs: readonly string[];
}

/**
 * The resources of a provider as its Node.js package declares them. Its declarations are generated in one form, so they
 * are parsed and not checked: a type checker would need the whole package, and longer than all other tests.
 */
export class SdkDeclarations {
  private readonly types = new Map<string, ts.InterfaceDeclaration>();
  private readonly shapes = new Map<string, Shape>();

  constructor(private readonly folder: string) {
    this.note(parse(join(folder, "types/input.d.ts")).statements, "");
  }

  /** The shape of the resource of a token, or of the one that has the token as an alias; undefined where there is none. */
  resource(token: string): ResourceShape | undefined {
    const [, module = "", name = ""] = token.split(":");
    const [area = "", given] = module.split("/");
    const file = `${given ?? name.charAt(0).toLowerCase() + name.slice(1)}.d.ts`;
    const ofToken = join(this.folder, area, file);
    const found = existsSync(ofToken) ? ofToken : this.aliased(token, area, file);
    return found === undefined ? undefined : this.declared(found);
  }

  /** Moved resources keep the name of their file, and misspelt ones their module. */
  private aliased(token: string, area: string, file: string): string | undefined {
    const ofModule = join(this.folder, area);
    return [
      ...readdirSync(this.folder).map((other) => join(this.folder, other, file)),
      ...(existsSync(ofModule) ? readdirSync(ofModule).map((other) => join(ofModule, other)) : []),
    ].find((candidate) => candidate.endsWith(".d.ts") && existsSync(candidate) && hasAlias(candidate, token));
  }

  private declared(file: string): ResourceShape | undefined {
    const { statements } = parse(file);
    const made = statements.find(ts.isClassDeclaration);
    const args = statements
      .filter(ts.isInterfaceDeclaration)
      .find(({ name }) => name.text === `${made?.name?.text ?? ""}Args`);
    if (args === undefined || made === undefined) return undefined;
    return {
      inputs: this.fields(args, []) as ObjectShape,
      outputs: made.members.filter(ts.isPropertyDeclaration).map(({ name: property }) => nameOf(property)),
    };
  }

  private note(statements: Iterable<ts.Statement>, namespace: string): void {
    for (const statement of statements) {
      if (ts.isInterfaceDeclaration(statement)) {
        this.types.set(`${namespace}${statement.name.text}`, statement);
      } else if (ts.isModuleDeclaration(statement) && statement.body !== undefined) {
        this.note((statement.body as ts.ModuleBlock).statements, `${namespace}${statement.name.text}.`);
      }
    }
  }

  private fields({ members }: ts.InterfaceDeclaration, within: readonly string[]): Shape {
    return Object.fromEntries(
      members
        .filter(ts.isPropertySignature)
        .map(({ name, type }) => [nameOf(name), type === undefined ? "*" : this.shapeOf(type, within)]),
    );
  }

  private named(name: string, within: readonly string[]): Shape {
    const known = this.shapes.get(name);
    if (known !== undefined) return known;
    const type = this.types.get(name);
    // Types that hold themselves are rules of firewalls, which are not looked into.
    if (type === undefined || within.includes(name)) return "*";
    const shape = this.fields(type, [...within, name]);
    this.shapes.set(name, shape);
    return shape;
  }

  private shapeOf(type: ts.TypeNode, within: readonly string[]): Shape {
    if (ts.isArrayTypeNode(type)) return [this.shapeOf(type.elementType, within)];
    if (ts.isUnionTypeNode(type)) return this.union(type, within);
    if (ts.isParenthesizedTypeNode(type)) return this.shapeOf(type.type, within);
    if (ts.isTypeReferenceNode(type)) return this.reference(type, within);
    if (ts.isTypeLiteralNode(type)) {
      const [index] = type.members.filter(ts.isIndexSignatureDeclaration);
      return { "*": index === undefined ? "*" : this.shapeOf(index.type, within) };
    }
    return type.kind === ts.SyntaxKind.AnyKeyword ? "*" : "";
  }

  /** Of `a | b | undefined` the part that has the most to it. */
  private union({ types }: ts.UnionTypeNode, within: readonly string[]): Shape {
    const shapes = types.map((type) => this.shapeOf(type, within));
    return shapes.find((shape) => typeof shape === "object") ?? shapes.find((shape) => shape === "*") ?? "";
  }

  private reference({ typeName, typeArguments }: ts.TypeReferenceNode, within: readonly string[]): Shape {
    const name = typeName.getText();
    const [argument] = typeArguments ?? [];
    if (argument !== undefined) return this.shapeOf(argument, within);
    return name.startsWith("inputs.") ? this.named(name.slice("inputs.".length), within) : "";
  }
}

/** Aliases stand in the JavaScript beside the declarations. */
function hasAlias(file: string, token: string): boolean {
  const [, aliases = ""] =
    /aliasOpts = { aliases: \[(.*)\] }/.exec(readFileSync(file.replace(/\.d\.ts$/, ".js"), "utf8")) ?? [];
  return aliases.includes(`"${token}"`);
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
}

function nameOf(name: ts.PropertyName): string {
  return ts.isStringLiteral(name) ? name.text : name.getText();
}
