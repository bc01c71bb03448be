import { deepEqual } from "node:assert/strict";
import type { EngineRun, Workspace } from "../harness/workspace";
import { comparable } from "./cannot-agree";
import { differences } from "./differences";
import { enginePlan } from "./engine-plan";
import { offlinePlan } from "./offline-plan";

/**
 * Asserts that the offline preview says what the engine said: resources with type, parent, provider, inputs, secrets,
 * options and dependencies, findings, diagnostics, outputs and success. What cannot agree stands in cannot-agree.ts.
 * @param engine a preview with `logCalls`
 * @param args what both previews are run with, apart from the stack
 */
export async function assertParity(
  workspace: Workspace,
  engine: EngineRun,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const plans = comparable(enginePlan(engine), await offlinePlan(workspace, args, environment));
  deepEqual(differences(plans.engine, plans.offline), []);
}
