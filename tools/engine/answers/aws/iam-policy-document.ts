import { crc32 } from "node:zlib";
import { defined, filled } from "../../defined";

type Texts = readonly string[];

/** Arguments of `aws:iam/getPolicyDocument:getPolicyDocument`. https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/ */
export interface PolicyDocumentArgs {
  readonly policyId?: string;
  readonly version?: string;
  readonly statements?: readonly StatementArgs[];
  /** JSON. */
  readonly sourcePolicyDocuments?: Texts;
  /** JSON. */
  readonly overridePolicyDocuments?: Texts;
}

type StatementArgs = Partial<
  Readonly<
    Record<"sid" | "effect", string> &
      Record<"actions" | "notActions" | "resources" | "notResources", Texts> &
      Record<"principals" | "notPrincipals", readonly PrincipalArgs[]> &
      Record<"conditions", readonly ConditionArgs[]>
  >
>;
type PrincipalArgs = Readonly<Record<"type", string> & Record<"identifiers", Texts>>;
type ConditionArgs = Readonly<Record<"test" | "variable", string> & Record<"values", Texts>>;

/** The elements of a statement, in the order in which the provider writes them, each from its arguments. */
const elements: Readonly<Record<string, (args: StatementArgs) => unknown>> = {
  Sid: ({ sid = "" }) => filled(sid),
  Effect: ({ effect = "Allow" }) => effect,
  Action: ({ actions }) => oneOrMore(actions),
  NotAction: ({ notActions }) => oneOrMore(notActions),
  Resource: ({ resources }) => oneOrMore(resources?.map(variables)),
  NotResource: ({ notResources }) => oneOrMore(notResources?.map(variables)),
  Principal: ({ principals }) => principalMap(principals),
  NotPrincipal: ({ notPrincipals }) => principalMap(notPrincipals),
  Condition: ({ conditions }) => conditionMap(conditions),
};

type Statement = Readonly<Record<string, unknown>>;

interface Document {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement?: readonly Statement[] | Statement;
}

/** The document that the AWS provider writes: a pure function, so that it needs no provider to be known. */
export function iamPolicyDocument(args: PolicyDocumentArgs): Readonly<Record<string, unknown>> {
  const { version = "2012-10-17", policyId, statements = [] } = args;
  const own = defined({ Version: version, Id: policyId, Statement: statements.map(statement) });
  const all = [...parsed(args.sourcePolicyDocuments), own, ...parsed(args.overridePolicyDocuments)];
  const merged = all.reduce(merge, {});
  const json = write(merged, 2);
  return { ...args, version, json, minifiedJson: write(merged, 0), id: String(crc32(json)) };
}

function statement(args: StatementArgs): Statement {
  return defined(
    Object.fromEntries(Object.entries(elements).map(([name, element]) => [name, element(args)])),
  );
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

function principalMap(principals: readonly PrincipalArgs[] = []): unknown {
  const [only] = principals;
  if (principals.length === 1 && only?.type === "*" && only.identifiers.join() === "*") return "*";
  return byName(
    principals.map(({ type, identifiers }) => [type, identifiers.map(variables).sort().reverse()]),
  );
}

function conditionMap(conditions: readonly ConditionArgs[] = []): unknown {
  const tests = [...new Set(conditions.map(({ test }) => test))].sort();
  const of = (test: string) => conditions.filter((condition) => condition.test === test);
  const valuesOf = ({ variable, values }: ConditionArgs) => [variable, values.map(variables)] as const;
  return filled(Object.fromEntries(tests.map((test) => [test, byName(of(test).map(valuesOf))])));
}

/** The values of each name, names in their order; a single value stands alone. */
function byName(entries: readonly (readonly [name: string, values: Texts])[]): Statement | undefined {
  const lists = new Map<string, Texts>();
  for (const [name, values] of entries) lists.set(name, [...(lists.get(name) ?? []), ...values]);
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return filled(Object.fromEntries(sorted.map(([name, list]) => [name, list.length === 1 ? list[0] : list])));
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
  return [statements].flat().map((given) => {
    const inOrder = Object.keys(elements).map((name) => [name, given[name]]);
    return defined(Object.fromEntries(inOrder) as Statement);
  });
}

/** JSON as the provider's encoder writes it, which escapes what could be markup. */
function write(document: Document, indent: number): string {
  const escaped = (character: string) => `\\u00${character.charCodeAt(0).toString(16)}`;
  return JSON.stringify(document, undefined, indent).replace(/[<>&]/g, escaped);
}
