import { unknownPart } from "./unknown-part";

/** A value of a policy document: a text, or a part that is not known yet. */
export type Part = string | typeof unknownPart;

/** One test of a condition: each key of each operator is one, and all have to hold. */
export interface ConditionTest {
  readonly operator: string;
  /** In lower case, since keys ignore case; `*` where the keys are not known yet. */
  readonly key: string;
  /** One of them has to fit. */
  readonly values: readonly Part[];
}

/** A statement of an IAM policy with one spelling for what IAM takes in several. */
export interface Statement {
  readonly effect: Part;
  /** Undefined where the statement names none, as in a policy of an identity. */
  readonly principals: readonly Principal[] | undefined;
  readonly actions: readonly Part[];
  readonly resources: readonly Part[];
  readonly tests: readonly ConditionTest[];
  /** `NotPrincipal`, `NotAction` and `NotResource`, where they stand in place of the other. */
  readonly negated: readonly string[];
}

/** Whom a statement is about: `AWS`, `Service`, `Federated` or `CanonicalUser`, and which. */
export interface Principal {
  readonly kind: Part;
  readonly name: Part;
}

/**
 * The statements of a policy document, or undefined where the value is none; a statement that stands alone, as policies
 * of event buses have it, is the only one. `unknownPart` may stand for any part.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function statementsOf(document: unknown): readonly (Statement | typeof unknownPart)[] | undefined {
  if (!isObject(document)) return undefined;
  const isStatement = get(document, "Effect") !== undefined;
  const statements = isStatement ? [document] : listOf(get(document, "Statement"));
  const read = statements.map((statement) =>
    statement === unknownPart ? unknownPart : isObject(statement) ? statementOf(statement) : undefined,
  );
  return read.includes(undefined) ? undefined : read.filter((statement) => statement !== undefined);
}

function statementOf(statement: object): Statement {
  const negated = ["NotPrincipal", "NotAction", "NotResource"].filter(
    (name) => get(statement, name) !== undefined,
  );
  return {
    effect: partOf(get(statement, "Effect")),
    principals: principalsOf(get(statement, "Principal")),
    actions: listOf(get(statement, "Action")).map(partOf),
    resources: listOf(get(statement, "Resource")).map(partOf),
    tests: testsOf(get(statement, "Condition")),
    negated,
  };
}

/** `"*"` and `{"AWS": "*"}` are the same to a policy of a resource. */
function principalsOf(value: unknown): readonly Principal[] | undefined {
  if (value === undefined) return undefined;
  if (value === unknownPart) return [{ kind: unknownPart, name: unknownPart }];
  if (!isObject(value)) return [{ kind: "AWS", name: partOf(value) }];
  return given(value).flatMap(([kind, names]) => listOf(names).map((name) => ({ kind, name: partOf(name) })));
}

function testsOf(condition: unknown): readonly ConditionTest[] {
  if (condition === undefined) return [];
  if (!isObject(condition)) return [unknownTest("*")];
  return given(condition).flatMap(([operator, keys]) =>
    isObject(keys)
      ? given(keys).map(([key, values]) => ({
          operator,
          key: key.toLowerCase(),
          values: listOf(values).map(partOf),
        }))
      : [unknownTest(operator)],
  );
}

/** The entries that say something: null is as absent as elsewhere. */
function given(owner: object): [string, unknown][] {
  return Object.entries(owner).filter(
    ([, value]: [string, unknown]) => value !== undefined && value !== null,
  );
}

function unknownTest(operator: string): ConditionTest {
  return { operator, key: "*", values: [unknownPart] };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Numbers and truth values are texts to IAM. What has another shape says nothing that could be relied on. */
function partOf(value: unknown): Part {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : unknownPart;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Element names are case-sensitive in most services, but some take them in small letters. */
function get(owner: object, name: string): unknown {
  const key = Object.hasOwn(owner, name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
  const value = Object.hasOwn(owner, key) ? (owner as Record<string, unknown>)[key] : undefined;
  return value ?? undefined;
}
