import type { RecordedResource, RecordedStack } from "../../stack/recorded-stack";
import type { HttpAnswer, HttpRequest } from "../http-exchange";
import { managedRules } from "./managed-rules";
import { ruleSetOf, type Action, type Rule, type RuleSet, type Statement } from "./web-acl";

/** What a firewall makes of a request: its own answer, a block that the service words, or nothing. */
export type Decision = HttpAnswer | "blocked" | undefined;

const contentTypes: Readonly<Record<string, string>> = {
  APPLICATION_JSON: "application/json",
  TEXT_HTML: "text/html",
  TEXT_PLAIN: "text/plain",
};

/** AWS WAF, as far as the recorded rules use it; a statement that it does not know is an error, never a pass. */
export class Firewall {
  readonly #acl: RuleSet;
  readonly #group: RuleSet | undefined;
  readonly #arrivals = new Map<string, number[]>();

  private constructor(stack: RecordedStack, acl: RecordedResource) {
    this.#acl = ruleSetOf(acl);
    const groups = stack
      .all("wafv2/ruleGroup:RuleGroup")
      .filter((group) => stack.refersTo(acl, "rules", group));
    if (groups.length > 1) throw new Error("The stand-in knows one rule group in a web ACL.");
    this.#group = groups[0] && ruleSetOf(groups[0]);
  }

  /** The firewall that is attached to a resource; undefined where there is none. */
  static of(stack: RecordedStack, guarded: RecordedResource): Firewall | undefined {
    const association = stack
      .all("wafv2/webAclAssociation:WebAclAssociation")
      .find((candidate) => stack.refersTo(candidate, "resourceArn", guarded));
    const acl = association && stack.referred(association, "webAclArn", "wafv2/webAcl:WebAcl");
    return acl && new Firewall(stack, acl);
  }

  decide(request: HttpRequest): Decision {
    for (const rule of inOrder(this.#acl)) {
      const action = this.#actionOf(rule, request);
      if (action?.allow !== undefined) return undefined;
      if (action?.block !== undefined) return answerOf(action, this.#bodies());
    }
    return this.#acl.defaultAction?.block === undefined ? undefined : "blocked";
  }

  #bodies(): NonNullable<RuleSet["customResponseBodies"]> {
    return [...(this.#acl.customResponseBodies ?? []), ...(this.#group?.customResponseBodies ?? [])];
  }

  /** What a rule of the web ACL does with a request; undefined where it lets the next one decide. */
  #actionOf(rule: Rule, request: HttpRequest): Action | undefined {
    if (rule.overrideAction?.count !== undefined) return undefined;
    const { managedRuleGroupStatement, ruleGroupReferenceStatement } = rule.statement;
    if (managedRuleGroupStatement !== undefined) return managedAction(managedRuleGroupStatement, request);
    if (ruleGroupReferenceStatement === undefined) return this.#ownAction(rule, request);
    if (this.#group === undefined) throw new Error(`${rule.name} refers to no rule group of the stack.`);
    for (const inner of inOrder(this.#group)) {
      const action = this.#ownAction(inner, request);
      if (action !== undefined) return action;
    }
    return undefined;
  }

  #ownAction({ statement, action }: Rule, request: HttpRequest): Action | undefined {
    return action?.count === undefined && this.#matches(statement, request) ? action : undefined;
  }

  #matches(statement: Statement, request: HttpRequest): boolean {
    const { byteMatchStatement, sizeConstraintStatement, rateBasedStatement } = statement;
    const { andStatement, orStatement, notStatement } = statement;
    if (andStatement) return andStatement.statements.every((inner) => this.#matches(inner, request));
    if (orStatement) return orStatement.statements.some((inner) => this.#matches(inner, request));
    if (notStatement) return !notStatement.statements.some((inner) => this.#matches(inner, request));
    if (byteMatchStatement) return matchesBytes(byteMatchStatement, request);
    if (sizeConstraintStatement) return matchesSize(sizeConstraintStatement, request);
    if (rateBasedStatement) return this.#isOverRate(rateBasedStatement, request);
    throw new Error(`The stand-in does not know the statement ${Object.keys(statement).join(", ")}.`);
  }

  #isOverRate(
    { limit, evaluationWindowSec }: NonNullable<Statement["rateBasedStatement"]>,
    { sourceIp }: HttpRequest,
  ): boolean {
    const now = Date.now();
    const recent = [...(this.#arrivals.get(sourceIp) ?? []), now].filter(
      (arrival) => arrival > now - evaluationWindowSec * 1000,
    );
    this.#arrivals.set(sourceIp, recent);
    return recent.length > limit;
  }
}

function inOrder({ rules = [] }: RuleSet): readonly Rule[] {
  return [...rules].sort((one, other) => one.priority - other.priority);
}

function managedAction(
  { name, ruleActionOverrides = [] }: NonNullable<Statement["managedRuleGroupStatement"]>,
  request: HttpRequest,
): Action | undefined {
  const rules = managedRules[name];
  if (rules === undefined) throw new Error(`The stand-in does not know the managed group ${name}.`);
  const hit = rules.find(
    (rule) =>
      rule.matches(request) &&
      !ruleActionOverrides.some((override) => override.name === rule.name && override.actionToUse.count),
  );
  return hit && { block: {} };
}

function headerOf(
  { singleHeader }: { readonly singleHeader?: { readonly name: string } },
  request: HttpRequest,
) {
  if (singleHeader === undefined) throw new Error("The stand-in's firewall looks at single headers alone.");
  return request.headers[singleHeader.name.toLowerCase()];
}

/** A header that is not there matches nothing. */
function matchesBytes(
  statement: NonNullable<Statement["byteMatchStatement"]>,
  request: HttpRequest,
): boolean {
  const { fieldToMatch, positionalConstraint, searchString, textTransformations } = statement;
  const value = headerOf(fieldToMatch, request);
  if (value === undefined) return false;
  const seen = textTransformations.some(({ type }) => type === "LOWERCASE") ? value.toLowerCase() : value;
  switch (positionalConstraint) {
    case "EXACTLY":
      return seen === searchString;
    case "STARTS_WITH":
      return seen.startsWith(searchString);
    case "ENDS_WITH":
      return seen.endsWith(searchString);
    case "CONTAINS":
      return seen.includes(searchString);
    default:
      throw new Error(`The stand-in does not know the constraint ${positionalConstraint}.`);
  }
}

function matchesSize(
  { fieldToMatch, comparisonOperator, size }: NonNullable<Statement["sizeConstraintStatement"]>,
  request: HttpRequest,
): boolean {
  const value = headerOf(fieldToMatch, request);
  if (comparisonOperator !== "GT") {
    throw new Error(`The stand-in does not know the comparison ${comparisonOperator}.`);
  }
  return value !== undefined && Buffer.byteLength(value) > size;
}

function answerOf({ block }: Action, bodies: NonNullable<RuleSet["customResponseBodies"]>): Decision {
  const response = block?.customResponse;
  if (response === undefined) return "blocked";
  const body = bodies.find(({ key }) => key === response.customResponseBodyKey);
  return {
    status: response.responseCode,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": contentTypes[body.contentType] ?? "text/plain" }),
      ...Object.fromEntries((response.responseHeaders ?? []).map(({ name, value }) => [name, value])),
    },
    body: body?.content ?? "",
  };
}
