import type { PolicyConfigSchema } from "@pulumi/policy";

/**
 * The schema of one configuration property, as the engine checks it before the pack sees a value. It names no default:
 * the engine would hand that to each policy as a value of its own, and what all policies share would never hold.
 */
export type SettingSchema = Schema & Required<Pick<Schema, "type" | "description">>;

type Schema = PolicyConfigSchema["properties"][string];

/** One configuration property of a policy. */
export interface Setting<T> {
  readonly schema: SettingSchema;
  /** The value when the property is left out. */
  readonly fallback: T;
  /** The setting of the policy `settings` that holds where the property is left out. */
  readonly shared?: string;
  /** The value as the policy uses it; `report` is told of everything that is wrong with it. */
  read(value: unknown, report: (problem: string) => void): T;
}
