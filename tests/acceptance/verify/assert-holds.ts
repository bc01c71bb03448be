import { deepEqual, notDeepEqual } from "node:assert/strict";
import type { Check } from "../../../tools/report/check";

/** What only a genuine token, AWS itself or a kind of stack that is not there could show; nothing else may be left open. */
const notAsked =
  /^(auth-other-client|auth-signature|auth-expired-token|auth-other-pool|auth-token-use|auth-missing-scope|waf-samples)$/;

/** Asserts that every question of an area was answered well, and that there were some. */
export function assertHolds(checks: readonly Check[], area: string): void {
  const asked = checks.filter(({ rule }) => rule.startsWith(`${area}-`));
  const open = asked.filter(
    ({ rule, verdict }) =>
      verdict !== "pass" && verdict !== "notApplicable" && !(verdict === "skipped" && notAsked.test(rule)),
  );
  deepEqual(
    open.map(({ rule, verdict, message }) => `${rule}: ${verdict}: ${message}`),
    [],
  );
  notDeepEqual(asked.filter(({ verdict }) => verdict === "pass").length, 0);
}
