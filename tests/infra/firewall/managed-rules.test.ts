import { deepEqual, equal } from "node:assert/strict";
import { managedGroups } from "../../../infra/firewall/managed-groups";
import { managedRules } from "../../../infra/firewall/managed-rules";

const groupOf = (rules: ReturnType<typeof managedRules>, name: string) =>
  rules.find((rule) => rule.name === name)?.statement.managedRuleGroupStatement;

/** Does not prove which rules AWS has: the names are of its documentation. */
describe("managed rules", () => {
  it("are against bad addresses, common attacks, known bad input and SQL injection, as AWS refuses them", () => {
    deepEqual(
      managedRules([]).map(({ name, overrideAction, statement }) => [
        name,
        overrideAction,
        statement.managedRuleGroupStatement,
      ]),
      Object.keys(managedGroups).map((name) => [name, { none: {} }, { vendorName: "AWS", name }]),
    );
    equal(Object.keys(managedGroups).length, 4);
  });

  it("count what is named instead of refusing it, and nothing else", () => {
    const rules = managedRules(["SizeRestrictions_BODY", "SQLi_BODY"]);
    const counting = (name: string) => [{ name, actionToUse: { count: {} } }];
    deepEqual(groupOf(rules, "AWSManagedRulesCommonRuleSet"), {
      vendorName: "AWS",
      name: "AWSManagedRulesCommonRuleSet",
      ruleActionOverrides: counting("SizeRestrictions_BODY"),
    });
    deepEqual(groupOf(rules, "AWSManagedRulesSQLiRuleSet"), {
      vendorName: "AWS",
      name: "AWSManagedRulesSQLiRuleSet",
      ruleActionOverrides: counting("SQLi_BODY"),
    });
    deepEqual(rules[0], managedRules([])[0]);
  });
});
