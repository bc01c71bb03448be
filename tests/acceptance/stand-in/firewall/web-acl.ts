import type { RecordedResource } from "../../stack/recorded-stack";

/** The field of a request that a statement looks at. */
interface FieldToMatch {
  readonly singleHeader?: { readonly name: string };
}

/** A condition of a rule, in the provider's spelling: one key says its kind. */
export interface Statement {
  readonly byteMatchStatement?: {
    readonly fieldToMatch: FieldToMatch;
    readonly positionalConstraint: string;
    readonly searchString: string;
    readonly textTransformations: readonly { readonly type: string }[];
  };
  readonly sizeConstraintStatement?: {
    readonly fieldToMatch: FieldToMatch;
    readonly comparisonOperator: string;
    readonly size: number;
  };
  readonly andStatement?: { readonly statements: readonly Statement[] };
  readonly orStatement?: { readonly statements: readonly Statement[] };
  readonly notStatement?: { readonly statements: readonly Statement[] };
  readonly rateBasedStatement?: { readonly limit: number; readonly evaluationWindowSec: number };
  readonly ruleGroupReferenceStatement?: object;
  readonly managedRuleGroupStatement?: {
    readonly name: string;
    readonly ruleActionOverrides?: readonly {
      readonly name: string;
      readonly actionToUse: { readonly count?: object; readonly block?: object; readonly allow?: object };
    }[];
  };
}

/** What a rule does with a request that it matches. */
export interface Action {
  readonly block?: {
    readonly customResponse?: {
      readonly responseCode: number;
      readonly customResponseBodyKey?: string;
      readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[];
    };
  };
  readonly allow?: object;
  readonly count?: object;
}

/** A rule of a web ACL or of a rule group. */
export interface Rule {
  readonly name: string;
  readonly priority: number;
  readonly action?: Action;
  readonly overrideAction?: { readonly none?: object; readonly count?: object };
  readonly statement: Statement;
}

/** What is recorded of a web ACL or of a rule group. */
export interface RuleSet {
  readonly rules?: readonly Rule[];
  readonly defaultAction?: Action;
  readonly customResponseBodies?: readonly {
    readonly key: string;
    readonly content: string;
    readonly contentType: string;
  }[];
}

/** The rules of a recorded web ACL or rule group. */
export function ruleSetOf(resource: RecordedResource): RuleSet {
  return resource.inputs;
}
