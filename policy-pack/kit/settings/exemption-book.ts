import type { PolicyResource } from "@pulumi/policy";
import { isOn } from "./exemption-of";
import type { Exemption } from "./exemptions";

/** Keeps the exemptions that are in force, and which of them waived something, so that the others can be named. */
export class ExemptionBook {
  private readonly used = new WeakSet<Exemption>();
  private readonly ofPolicies = new Map<string, readonly Exemption[]>();

  /** Notes the exemptions that a policy's own configuration names. */
  note(policy: string, exemptions: readonly Exemption[]): void {
    this.ofPolicies.set(policy, exemptions);
  }

  /** Notes that an exemption waived a finding. */
  use(exemption: Exemption): void {
    this.used.add(exemption);
  }

  /**
   * The exemptions that waived nothing in a stack. Policies that judge the stack as a whole may still be to come; an
   * exemption from one of them counts as used while its resource exists.
   */
  unused(
    shared: readonly Exemption[],
    resources: readonly PolicyResource[],
    judgesStack: (policy: string) => boolean,
  ): Exemption[] {
    return [...shared, ...[...this.ofPolicies.values()].flat()].filter(
      (exemption) =>
        !this.used.has(exemption) &&
        !(judgesStack(exemption.policy) && resources.some((resource) => isOn(exemption, resource))),
    );
  }
}

/** The one book of the process, as there is one pack in it. */
export const exemptionBook = new ExemptionBook();
