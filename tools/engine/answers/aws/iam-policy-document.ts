import { crc32 } from "node:zlib";
import { defined, filled } from "../../defined";

/** Arguments of `aws:iam/getPolicyDocument:getPolicyDocument`. https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/ */
export interface PolicyDocumentArgs {
  readonly policyId?: string;
  readonly version?: string;
  readonly statements?: readonly StatementArgs[];
  /** JSON. */
  readonly sourcePolicyDocuments?: readonly string[];
  /** JSON. */
  readonly overridePolicyDocuments?: readonly string[];
}

interface StatementArgs {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly principals?: readonly PrincipalArgs[];
  readonly notPrincipals?: readonly PrincipalArgs[];
  readonly conditions?: readonly ConditionArgs[];
}

interface PrincipalArgs {
  readonly type: string;
  readonly identifiers: readonly string[];
}

interface ConditionArgs {
  readonly test: string;
  readonly variable: string;
  readonly values: readonly string[];
}

/** The elements of a statement, in the order in which the provider writes them. */
const elementNames = [
  "Sid",
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
] as const;

type Statement = Readonly<Partial<Record<(typeof elementNames)[number], unknown>>>;

interface Document {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement?: readonly Statement[] | Statement;
}

/** The document that the AWS provider writes: a pure function, so that it needs no provider to be known. */
export function iamPolicyDocument(args: PolicyDocumentArgs): Readonly<Record<string, unknown>> {
  const own: Document = {
    Version: args.version ?? "2012-10-17",
    ...defined({ Id: args.policyId }),
    Statement: (args.statements ?? []).map(statement),
  };
  const merged = [...parsed(args.sourcePolicyDocuments), own, ...parsed(args.overridePolicyDocuments)].reduce(
    merge,
    {},
  );
  const json = write(merged, 2);
  return {
    ...args,
    version: args.version ?? "2012-10-17",
    json,
    minifiedJson: write(merged, 0),
    id: String(crc32(json)),
  };
}

function statement(args: StatementArgs): Statement {
  const principals = (all: readonly PrincipalArgs[] = []) =>
    all.length === 0 ? undefined : principalMap(all);
  return inOrder({
    Sid: args.sid === "" ? undefined : args.sid,
    Effect: args.effect ?? "Allow",
    Action: oneOrMore(args.actions),
    NotAction: oneOrMore(args.notActions),
    Resource: oneOrMore(args.resources?.map(variables)),
    NotResource: oneOrMore(args.notResources?.map(variables)),
    Principal: principals(args.principals),
    NotPrincipal: principals(args.notPrincipals),
    Condition:
      args.conditions === undefined || args.conditions.length === 0
        ? undefined
        : conditionMap(args.conditions),
  });
}

/** One value stands alone; several stand in the reverse of their order. */
function oneOrMore(values: readonly string[] = []): unknown {
  if (values.length === 0) return undefined;
  return values.length === 1 ? values[0] : [...new Set(values)].sort().reverse();
}

/** `&{…}` stands for a variable of IAM, since `${…}` means something else where the arguments are written. */
function variables(text: string): string {
  return text.replaceAll("&{", "${");
}

function principalMap(principals: readonly PrincipalArgs[]): unknown {
  const [only] = principals;
  if (principals.length === 1 && only?.type === "*" && only.identifiers.join() === "*") return "*";
  const types: Record<string, string[]> = {};
  for (const { type, identifiers } of principals) {
    const sorted = identifiers.map(variables).sort().reverse();
    types[type] = [...(types[type] ?? []), ...sorted];
  }
  return byName(types);
}

function conditionMap(conditions: readonly ConditionArgs[]): unknown {
  const tests: Record<string, Record<string, string[]>> = {};
  for (const { test, variable, values } of conditions) {
    const ofTest = (tests[test] ??= {});
    ofTest[variable] = [...(ofTest[variable] ?? []), ...values.map(variables)];
  }
  return Object.fromEntries(
    Object.entries(tests)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([test, ofTest]) => [test, byName(ofTest)]),
  );
}

/** Names in their order; a single value stands alone. */
function byName(values: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, list]) => [name, list.length === 1 ? list[0] : list]),
  );
}

function parsed(documents: readonly string[] = []): Document[] {
  return documents.filter((document) => document !== "").map((document) => JSON.parse(document) as Document);
}

/** A later document's id, newer version and statements of the same `Sid` go before those of the earlier ones. */
function merge(earlier: Document, later: Document): Document {
  const statements = [...statementsOf(earlier)];
  for (const added of statementsOf(later)) {
    const at = statements.findIndex(({ Sid }) => Sid !== undefined && Sid === added.Sid);
    if (at < 0) statements.push(added);
    else statements[at] = added;
  }
  const version = [earlier.Version ?? "", later.Version ?? ""].sort().at(-1) ?? "";
  const id = later.Id ?? earlier.Id;
  return defined({ Version: filled(version), Id: id, Statement: filled(statements) });
}

function statementsOf({ Statement: statements = [] }: Document): readonly Statement[] {
  return (Array.isArray(statements) ? (statements as readonly Statement[]) : [statements as Statement]).map(
    inOrder,
  );
}

function inOrder(elements: Statement): Statement {
  return Object.fromEntries(
    elementNames.filter((name) => elements[name] !== undefined).map((name) => [name, elements[name]]),
  );
}

/** JSON as the provider's encoder writes it, which escapes what could be markup. */
function write(document: Document, indent: number): string {
  const escapes: Readonly<Record<string, string>> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
  return JSON.stringify(document, undefined, indent).replace(
    /[<>&]/g,
    (character) => escapes[character] ?? character,
  );
}
