import type { Block } from "./block";
import { visibility } from "./visibility";

/** The services behind the firewall have no plain HTTP of their own; this notices when a proxy adds one. */
export function plainHttpRule(action: Block) {
  return {
    name: "plain-http",
    action,
    statement: {
      byteMatchStatement: {
        fieldToMatch: { singleHeader: { name: "x-forwarded-proto" } },
        positionalConstraint: "EXACTLY",
        searchString: "http",
        textTransformations: [{ priority: 0, type: "LOWERCASE" }],
      },
    },
    visibilityConfig: visibility("plain-http"),
  };
}
