/** A request as IAM sees it. */
export interface IamRequest {
  readonly action: string;
  readonly resource: string;
  /** Condition keys with their values. */
  readonly context?: Readonly<Record<string, string>>;
}

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal: "*";
  readonly Action: string;
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<"Bool", Readonly<Record<string, string>>>>;
}

/**
 * What a resource policy says of a request from anyone: a Deny wins over every Allow, and nothing said is a Deny, too.
 * Knows what the program's policies are made of: `*` for any characters, slashes included, and the operator `Bool`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function iamDecision(policy: string, request: IamRequest): "Allow" | "Deny" {
  const { Statement: statements } = JSON.parse(policy) as { readonly Statement: readonly Statement[] };
  const effects = statements.filter((statement) => applies(statement, request)).map(({ Effect }) => Effect);
  return effects.includes("Allow") && !effects.includes("Deny") ? "Allow" : "Deny";
}

function applies(statement: Statement, { action, resource, context = {} }: IamRequest): boolean {
  const named =
    statement.NotResource === undefined
      ? anyMatches(statement.Resource, resource)
      : !anyMatches(statement.NotResource, resource);
  const conditions = Object.entries(statement.Condition?.Bool ?? {});
  return (
    anyMatches(statement.Action, action) &&
    named &&
    conditions.every(([key, expected]) => context[key] === expected)
  );
}

function anyMatches(patterns: string | readonly string[] | undefined, text: string): boolean {
  return [patterns ?? []].flat().some((pattern) => matches(pattern, text));
}

function matches(pattern: string, text: string): boolean {
  const literal = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join(".*")}$`).test(text);
}
