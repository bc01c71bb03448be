import { acm } from "./acm";
import { amplify } from "./amplify";
import { apigateway } from "./apigateway";
import { cloudwatch } from "./cloudwatch";
import { cognito } from "./cognito";
import type { Constraint, ConstraintTable } from "./constraint";
import { iam, lambda, route53, sns } from "./foundations";
import { wafv2 } from "./wafv2";

/** What the provider and AWS take, for every type that the program registers. */
export const constraintTable: ConstraintTable = {
  ...acm,
  ...amplify,
  ...apigateway,
  ...cloudwatch,
  ...cognito,
  ...iam,
  ...lambda,
  ...route53,
  ...sns,
  ...wafv2,
};

/** The constraints of one type; none where it has none, or is not in the table. */
export function constraintsOf(token: string): readonly Constraint[] {
  const entry = constraintTable[token] ?? [];
  return "none" in entry ? [] : entry;
}
