import type { ReportViolation, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { ConfigReader } from "../settings/config-reader";
import { engineSchema } from "../settings/engine-schema";
import { exemptionBook } from "../settings/exemption-book";
import type { Exemption } from "../settings/exemptions";
import { matchesPattern } from "../settings/matches-pattern";
import { expectShared, share, sharedExemptions, sharedSettings } from "../settings/shared-settings";
import { enterRemediation, enterResource, enterStack } from "./current-call";
import type { Policy } from "./define-policy";
import { tellsNotApplicable } from "./tells-not-applicable";
import { Reporter, type Report } from "./reporter";

const name = "settings";
const description = "What all policies share is configured in one place.";

/**
 * Makes the policy that takes what several policies share. It judges nothing: it is called first at every resource, keeps
 * what its configuration says, and at the end names the exemptions that waived nothing. Its own level is `remediate`,
 * so that the engine calls it before remediations too.
 */
export function defineSettings(policies: readonly Policy[], book = exemptionBook): Policy {
  const configuration = new ConfigReader(sharedSettings);
  expectShared();

  function read(args: { getConfig(): object }): void {
    share(configuration.read(args.getConfig() as Record<string, unknown>));
  }

  function reporter(report: ReportViolation): Reporter {
    return new Reporter(name, description, report as unknown as Report, [], "advisory");
  }

  function judgesStack(pattern: string): boolean {
    return policies.some((policy) => policy.judgesStack && matchesPattern(pattern, policy.name));
  }

  return {
    name,
    concern: "limits",
    severity: "low",
    enforcementLevel: "remediate",
    description,
    why: "A value that each policy is given apart is soon different in one of them.",
    limits: "Disabled, it hands nothing over: each policy then has its own settings and the defaults.",
    url: "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/protecting-data-in-transit.html",
    remediationSteps: "Correct the setting, or remove the exemption.",
    tags: [],
    settings: sharedSettings,
    configSchema: engineSchema(sharedSettings),
    types: [],
    judgesStack: true,
    isCalled: () => true,
    validateResource(args: ResourceValidationArgs, reportViolation) {
      read(args);
      reporter(reportViolation).problems(configuration.takeProblems());
      return enterResource(args, () => {
        if (tellsNotApplicable) args.notApplicable(`${name} judges nothing`);
      });
    },
    remediateResource(args: ResourceValidationArgs) {
      read(args);
      return enterRemediation(args);
    },
    validateStack(args: StackValidationArgs, reportViolation) {
      read(args);
      reporter(reportViolation).problems(configuration.takeProblems());
      for (const exemption of book.unused(sharedExemptions(), args.resources, judgesStack)) {
        (reportViolation as unknown as Report)({
          message: unusedText(exemption),
          enforcementLevel: "advisory",
        });
      }
      return enterStack(args);
    },
  };
}

function unusedText({ policy, resource, finding, until }: Exemption): string {
  const part = finding === undefined ? "" : ` with ${JSON.stringify(finding)} in the finding`;
  return `An exemption matches nothing: ${policy} on ${JSON.stringify(resource)}${part} (until ${until}). Remove or correct it.`;
}
