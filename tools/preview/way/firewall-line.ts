import type { PlannedResource } from "../../engine/model";
import type { StackGraph } from "./stack-graph";

/** A firewall that stands before a stop is a line of it: an arrow more for each would hide the way. */
export function firewallLine(
  of: PlannedResource,
  graph: StackGraph,
  ...through: readonly PlannedResource[]
): string[] {
  const direct = [of, ...through].flatMap((resource) =>
    graph.referred(resource, ["wafv2:WebAcl", "wafv2:WebACL"]),
  );
  const associated = [of, ...through]
    .flatMap((resource) => graph.referring(resource, ["wafv2:WebAclAssociation", "wafv2:WebACLAssociation"]))
    .flatMap((association) => graph.referred(association, ["wafv2:WebAcl", "wafv2:WebACL"]));
  const names = [...new Set([...direct, ...associated].map(({ name }) => name))];
  return names.length === 0 ? [] : [`WAF: ${names.join(", ")}`];
}
