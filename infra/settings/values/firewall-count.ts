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

/** Whether a managed rule blocks unless it is told to count: https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-ip-rep.html */
export function blocks(rule: ManagedRule): boolean {
  return rule !== "AWSManagedIPDDoSList";
}

const names = Object.values(managedGroups)
  .flatMap((group): readonly ManagedRule[] => group)
  .filter(blocks);

const rule = choice(names as [ManagedRule, ...ManagedRule[]], {
  expected: "the name of a rule that blocks, in a group of managed rules that the firewall has",
  example: "SizeRestrictions_BODY",
});

const rules = list(rule, { check: areDifferent });

/** Managed rules that count instead of block. */
export const firewallCount: Shape<FirewallCount> = fields({}, { api: rules, signIn: rules, site: rules });

function areDifferent(counted: readonly ManagedRule[], place: Place): boolean {
  const twice = counted.findIndex((each, index) => counted.indexOf(each) < index);
  if (twice < 0) return true;
  place.note(JSON.stringify(counted), "each rule once", place.at(twice).remove());
  return false;
}
