import { managedGroups, type ManagedRule } from "../../firewall/managed-groups";
import type { Place } from "../place";
import type { Shape } from "../shape";
import { choice } from "../shapes/choice";
import { fields } from "../shapes/fields";
import { list } from "../shapes/list";

/** Managed rules that count instead of block, by firewall. */
export interface FirewallCount {
  readonly api?: readonly ManagedRule[];
  readonly signIn?: readonly ManagedRule[];
  readonly site?: readonly ManagedRule[];
}

/** https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-ip-rep.html */
const countsAnyway: ManagedRule = "AWSManagedIPDDoSList";

const groups = Object.entries(managedGroups).map(([group, all]): [string, ManagedRule[]] => [
  group,
  all.filter((each) => each !== countsAnyway),
]);
const names = groups.flatMap(([, blocking]) => blocking);

const rule = choice(names as [ManagedRule, ...ManagedRule[]], {
  expected: "the name of a rule that blocks, in a group of managed rules that the firewall has",
  example: "SizeRestrictions_BODY",
});

const rules = list(rule, { check: leavesEachGroupABlock });

/** Managed rules that count instead of block; of each group one rule at least goes on to block. */
export const firewallCount: Shape<FirewallCount> = fields({}, { api: rules, signIn: rules, site: rules });

function leavesEachGroupABlock(counted: readonly ManagedRule[], place: Place): boolean {
  const twice = counted.findIndex((each, index) => counted.indexOf(each) < index);
  if (twice >= 0) {
    place.note(JSON.stringify(counted), "each rule once", place.at(twice).remove());
    return false;
  }
  const emptied = groups.find(([, all]) => all.every((each) => counted.includes(each)));
  if (emptied === undefined) return true;
  const [group, all] = emptied;
  place.note(
    `every rule of ${group}`,
    "rules of which each group keeps some that block",
    place.at(counted.findIndex((each) => all.includes(each))).remove(),
  );
  return false;
}
