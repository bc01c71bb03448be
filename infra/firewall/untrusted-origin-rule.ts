import type { Block } from "./block";
import { visibility } from "./visibility";

/**
 * A request without an origin (a program, a page of the same origin) passes; one with an origin must match one of the
 * trusted exactly.
 */
export function untrustedOriginRule(trustedOrigins: readonly string[], action: Block) {
  const fieldToMatch = { singleHeader: { name: "origin" } };
  const textTransformations = [{ priority: 0, type: "NONE" }];
  const hasOrigin = {
    sizeConstraintStatement: { fieldToMatch, comparisonOperator: "GT", size: 0, textTransformations },
  };
  const isNot = (searchString: string) => ({
    notStatement: {
      statements: [
        {
          byteMatchStatement: {
            fieldToMatch,
            positionalConstraint: "EXACTLY",
            searchString,
            textTransformations,
          },
        },
      ],
    },
  });
  return {
    name: "untrusted-origin",
    action,
    statement: { andStatement: { statements: [hasOrigin, ...trustedOrigins.map(isNot)] } },
    visibilityConfig: visibility("untrusted-origin"),
  };
}
