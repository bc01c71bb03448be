import type { Block } from "./block";
import { visibility } from "./visibility";

/** Refuses an IP address that has sent more than `limit` requests in five minutes, until it sends less. */
export function rateLimitRule(limit: number, action: Block) {
  return {
    name: "rate-limit",
    action,
    statement: { rateBasedStatement: { aggregateKeyType: "IP", limit, evaluationWindowSec: 300 } },
    visibilityConfig: visibility("rate-limit"),
  };
}
