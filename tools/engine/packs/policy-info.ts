import type { EnforcementLevel, Severity } from "../model";

/** A policy as its pack describes it. */
export interface PolicyInfo {
  readonly name: string;
  readonly description: string;
  readonly remediation: string | undefined;
  readonly level: EnforcementLevel;
  readonly severity: Severity | undefined;
  readonly kind: "resource" | "stack";
  readonly url: string | undefined;
  readonly controls: readonly string[];
  readonly configSchema: PolicyConfigSchema;
}

/** The JSON schema of a policy's configuration, as far as a pack can state it. */
export interface PolicyConfigSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}
