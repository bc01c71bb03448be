import { managedGroups, type ManagedRule } from "./managed-groups";
import { visibility } from "./visibility";

/** What AWS knows as attacks, refused as AWS refuses it but for the rules that are only counted. */
export function managedRules(counted: readonly ManagedRule[]) {
  return Object.entries(managedGroups).map(([name, rules]) => {
    const overrides = rules
      .filter((rule) => counted.includes(rule))
      .map((rule) => ({ name: rule, actionToUse: { count: {} } }));
    return {
      name,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: "AWS",
          name,
          ...(overrides.length === 0 ? {} : { ruleActionOverrides: overrides }),
        },
      },
      visibilityConfig: visibility(name),
    };
  });
}
