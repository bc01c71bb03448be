import type { EnforcementLevel } from "../model";

/** The configuration of one policy. */
export interface PolicyConfig {
  /** Undefined: not said. */
  readonly level: EnforcementLevel | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The configuration of a pack by policy name; `all` stands for every policy's level. */
export type PolicyConfigs = Readonly<Record<string, PolicyConfig>>;
