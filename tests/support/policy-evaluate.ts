import * as sdk from "@pulumi/policy";
import type { Policy } from "../../policy-pack/kit/policy/define-policy";
import { takeAbsence } from "../../policy-pack/kit/settings/shared-settings";

/** The SDK's own proxies around the inputs of a resource; its type declarations leave the first out. */
const { unknownCheckingProxy } = sdk as unknown as {
  unknownCheckingProxy: <T extends object>(props: T) => T;
};

/** What the engine sends for a text that is not known at preview. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What the engine sends for a list that is not known at preview. */
export const unknownList = "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2";

/** What the engine sends for an object that is not known at preview. */
export const unknownObject = "dd056dcd-154b-4c76-9bd3-c8f88648b5ff";

/** What the engine sends for a truth value that is not known at preview. */
export const unknownFlag = "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7";

/** What a policy reported on one resource. */
export interface Outcome {
  readonly violations: string[];
  /** Violations that are waived: reported at advisory level. */
  readonly waived: string[];
  /** The questions left open: each a path and why. */
  readonly open: string[];
}

/** A resource as `AnalyzeStack` hands it over. */
export interface StackCaseResource {
  readonly type: string;
  readonly props?: object;
  /** The names of the resources that a property refers to. */
  readonly refers?: Readonly<Record<string, readonly string[]>>;
}

interface StackEntry {
  readonly urn: string;
  readonly dependencies: StackEntry[];
  readonly propertyDependencies: Record<string, StackEntry[]>;
}

type Reported = string | { message: string; enforcementLevel?: string; urn?: string };

const openQuestion =
  /^can't run policy '[^']+' from policy pack 'secure-transport' to its end during preview: (.*)\. Undecided: /s;

/** Runs a policy on one resource the way the SDK's server does, through the proxy that throws at unknown values. */
export function evaluate(
  policy: Policy,
  type: string,
  props: object,
  config: object = {},
  resource: { name: string; urn: string; provider?: object } = {
    name: "res",
    urn: `urn:pulumi:dev::shop::${type}::res`,
  },
): Outcome {
  const outcome: Outcome = { violations: [], waived: [], open: [] };
  // Another test of this process may have loaded the whole pack: its policy `settings` is not called here.
  takeAbsence();
  const args = { type, ...resource, props: unknownCheckingProxy(props), getConfig: () => config };
  (policy.validateResource as (args: unknown, report: unknown) => void)(args, (reported: Reported) => {
    sort(reported, outcome);
  });
  return outcome;
}

/** Runs the stack part of a policy on the resources of a stack, by name; what it reports by the name of the resource. */
export function evaluateStack(
  policy: Policy,
  resources: Readonly<Record<string, StackCaseResource>>,
  config: object = {},
): Record<string, Outcome> {
  const urnOf = (name: string) => `urn:pulumi:dev::shop::${resources[name]?.type ?? "gone"}::${name}`;
  const all = new Map<string, StackEntry>();
  for (const [name, { type, props = {} }] of Object.entries(resources)) {
    const known = { type, name, urn: urnOf(name), props: unknownCheckingProxy(props) };
    all.set(name, { ...known, dependencies: [], propertyDependencies: {} });
  }
  for (const [name, { refers = {} }] of Object.entries(resources)) {
    for (const [property, targets] of Object.entries(refers)) {
      const targeted = targets.map((target) => all.get(target)!);
      all.get(name)!.propertyDependencies[property] = targeted;
      all.get(name)!.dependencies.push(...targeted);
    }
  }
  const outcomes: Record<string, Outcome> = {};
  const args = { resources: [...all.values()], getConfig: () => config };
  (policy.validateStack as (args: unknown, report: unknown) => void)(
    args,
    (reported: Reported, given?: string) => {
      const urn = given ?? (typeof reported === "string" ? undefined : reported.urn);
      const name = urn?.split("::").at(-1) ?? "the stack";
      sort(reported, (outcomes[name] ??= { violations: [], waived: [], open: [] }));
    },
  );
  return outcomes;
}

/** What a policy at level `remediate` makes of inputs. */
export function remediate(policy: Policy, type: string, props: object, config: object = {}): object {
  const args = {
    type,
    name: "res",
    urn: `urn:pulumi:dev::shop::${type}::res`,
    props: unknownCheckingProxy(props),
    getConfig: () => config,
  };
  (policy.remediateResource as (args: unknown) => unknown)(args);
  return props;
}

function sort(reported: Reported, outcome: Outcome): void {
  if (typeof reported === "string") {
    outcome.violations.push(reported);
    return;
  }
  const { message, enforcementLevel } = reported;
  const question = openQuestion.exec(message)?.[1];
  if (question !== undefined) {
    outcome.open.push(enforcementLevel === "advisory" ? question : `${enforcementLevel ?? ""}: ${question}`);
  } else if (enforcementLevel === "advisory") {
    outcome.waived.push(`advisory: ${message}`);
  } else {
    outcome.violations.push(message);
  }
}
