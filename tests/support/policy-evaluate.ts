import * as sdk from "@pulumi/policy";
import type { Policy } from "../../policy-pack/kit/define-policy";

/** The SDK's own proxy around the inputs of a resource; its type declarations leave it out. */
const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };

/** What the engine sends for a text that is not known at preview. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the engine sends for a list that is not known at preview. */
export const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";

/** What the engine sends for an object that is not known at preview. */
export const unknownObject = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

/** What a policy reported on one resource. */
export interface Outcome {
  readonly violations: string[];
  /** Violations that are waived: reported at advisory level. */
  readonly waived: string[];
  /** The SDK's words on the unknown value that ended the policy. */
  readonly undecided: string | undefined;
}

/** Runs a policy on one resource the way the SDK's server does, through the proxy that throws at unknown values. */
export function evaluate(
  policy: Policy,
  type: string,
  props: object,
  config: object = {},
  resource = { name: "res", urn: `urn:pulumi:dev::shop::${type}::res` },
): Outcome {
  const outcome = {
    violations: [] as string[],
    waived: [] as string[],
    undecided: undefined as string | undefined,
  };
  const args = { type, ...resource, props: unknownCheckingProxy(props), getConfig: () => config };
  const report = (violation: string | { message: string; enforcementLevel: string }) => {
    if (typeof violation === "string") outcome.violations.push(violation);
    else outcome.waived.push(`${violation.enforcementLevel}: ${violation.message}`);
  };
  try {
    (policy.validateResource as (args: unknown, report: unknown) => void)(args, report);
  } catch (error) {
    if (!(error instanceof Error && "unknownTypeSentinel" in error)) throw error;
    outcome.undecided = error.message;
  }
  return outcome;
}
