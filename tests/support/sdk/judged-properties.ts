import { policyCatalogue } from "../policy-catalogue";
import { evaluate, evaluateStack } from "../policy-evaluate";
import { ofType, propertyReads } from "./property-reads";

/** The property paths that the policies ask for over all of their cases, by the token of the resource. */
export function judgedProperties(): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  return propertyReads(() => {
    for (const { policy, cases } of policyCatalogue()) {
      for (const { types, config, allowed, denied, undecided } of cases?.resources ?? []) {
        const cased = [...Object.values(denied), ...Object.values(undecided)].map(([inputs]) => inputs);
        for (const inputs of [{}, ...Object.values(allowed), ...cased]) {
          for (const type of types) evaluate(policy, type, ofType(type, inputs), config);
        }
      }
      for (const { resources, config } of Object.values(cases?.stacks ?? {})) {
        const marked = Object.entries(resources).map(
          ([name, resource]) =>
            [name, { ...resource, props: ofType(resource.type, resource.props ?? {}) }] as const,
        );
        evaluateStack(policy, Object.fromEntries(marked), config);
      }
    }
  });
}
