import { countedRules } from "../../firewall/counted-rules";
import { managedGroups, type ManagedRule } from "../../firewall/managed-groups";
import { relation } from "../relation";
import { signInOriginsOf } from "../sign-in-origins";
import { blocks } from "../values/firewall-count";

/** Of each group of managed rules some go on to block, in every firewall. */
export const firewalls = [
  relation(["firewallCount", "trustedOrigins", "signInOrigins"], (values, { at }) => {
    const counted = countedRules(values.firewallCount, signInOriginsOf(values));
    for (const firewall of ["api", "signIn", "site"] as const) {
      for (const [group, rules] of Object.entries(managedGroups)) {
        const remaining = rules.filter((rule) => blocks(rule) && !counted[firewall].includes(rule));
        if (remaining.length > 0) continue;
        const place = at("firewallCount").at(firewall);
        const isOfGroup = (rule: ManagedRule) => (rules as readonly ManagedRule[]).includes(rule);
        place.note(
          `every rule of ${group}`,
          "rules of which each group keeps some that block",
          place.at(values.firewallCount[firewall]?.findIndex(isOfGroup) ?? 0).remove(),
        );
      }
    }
  }),
];
