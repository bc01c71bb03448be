import { originProblem } from "../../judges/origin-problem";
import { choice } from "./choice";
import { exemptionsOfAll, type Exemption } from "./exemptions";
import type { Config } from "./read-config";
import type { Setting } from "./setting";
import { texts } from "./texts";

/** The only origins that may be let in. Where no list is given, any exact https origin may. */
export const allowedOrigins: Setting<readonly string[]> = {
  ...texts("The only origins that may be let in; any exact https origin when left out.", originProblem),
  shared: "allowedOrigins",
};

/** The oldest TLS version that endpoints may accept. */
export const minimumTls: Setting<"1.2" | "1.3"> = {
  ...choice(["1.2", "1.3"], "1.2", "The oldest TLS version that endpoints may accept."),
  shared: "minimumTls",
};

/** At which level a question is told that an unknown value leaves open. */
export const undecided: Setting<"advisory" | "mandatory" | "silent"> = {
  ...choice(
    ["advisory", "mandatory", "silent"],
    "advisory",
    "At which level a question is told that an unknown value leaves open.",
  ),
  shared: "undecided",
};

/** What the policy `settings` takes for all policies. A policy's own value wins. */
export const sharedSettings = { allowedOrigins, minimumTls, undecided, exemptions: exemptionsOfAll };

type SharedConfig = Config<typeof sharedSettings>;

let current: SharedConfig | undefined;
let isExpected = false;

/** Hands the values of the policy `settings` to all others: the SDK gives a policy its own configuration alone. */
export function share(config: SharedConfig): void {
  current = config;
}

/** The values of the policy `settings`; undefined while it has not been called, as when it is disabled. */
export function shared(): SharedConfig | undefined {
  return current;
}

/** Says that the pack has the policy `settings`, so that its silence means that it is disabled. */
export function expectShared(): void {
  isExpected = true;
}

/** Whether `settings` is in the pack and yet has not been called; yes once. */
export function takeAbsence(): boolean {
  const isAbsent = isExpected && current === undefined;
  if (isAbsent) isExpected = false;
  return isAbsent;
}

/** The shared exemptions, none while `settings` has not been called. */
export function sharedExemptions(): readonly Exemption[] {
  return current?.exemptions ?? [];
}
