import type { Undecided } from "../input/undecided";
import { exemptionBook } from "../settings/exemption-book";
import { exemptionOf } from "../settings/exemption-of";
import type { Exemption } from "../settings/exemptions";
import type { Judgement } from "./judge";

/** What the SDK takes, though its types do not say so: a finding with a level and a resource of its own. */
export type Report = (
  finding: string | { message: string; enforcementLevel?: "advisory" | "mandatory"; urn?: string },
  urn?: string,
) => void;

interface Subject {
  readonly name: string;
  readonly urn: string;
}

/** Tells the findings of one policy in one call, with their exemptions. */
export class Reporter {
  constructor(
    private readonly policy: string,
    private readonly description: string,
    private readonly report: Report,
    private readonly exemptions: readonly Exemption[],
    private readonly levelOfOpen: "advisory" | "mandatory" | "silent",
  ) {}

  /** Tells what is wrong with the configuration, whatever the level of the policy is. */
  problems(problems: readonly string[]): void {
    if (problems.length === 0) return;
    this.report({
      message:
        `The configuration of ${this.policy} is wrong:\n- ${problems.join("\n- ")}\n` +
        "Correct it. Until then the policy judges without what is wrong.",
      enforcementLevel: "mandatory",
    });
  }

  /** Tells that nothing is shared, which no policy that is disabled can say itself. */
  withoutSettings(): void {
    this.report({
      message:
        "The policy settings is disabled, so no policy has its values: each judges with its own settings, " +
        "and where it has none with the strictest defaults.",
      enforcementLevel: "advisory",
    });
  }

  /** Tells what is wrong with a resource and what cannot be known of it; `urn` where the call is not about that resource. */
  judgement(subject: Subject, { violations, open }: Judgement, urn?: string): void {
    for (const { message } of violations) this.violation(subject, message, urn);
    for (const question of open) this.openQuestion(subject, question, urn);
  }

  /** Whether a finding is waived today. */
  isExempt(subject: Subject, message: string): boolean {
    const exemption = exemptionOf(subject, message, this.exemptions);
    return exemption !== undefined && exemption.until >= today();
  }

  private violation(subject: Subject, message: string, urn: string | undefined): void {
    const exemption = exemptionOf(subject, message, this.exemptions);
    if (exemption === undefined) {
      this.report(message, urn);
      return;
    }
    exemptionBook.use(exemption);
    const { until, reason } = exemption;
    if (until < today()) {
      this.report(`${message}\nIts exemption ended on ${until} (${reason}).`, urn);
    } else {
      this.report({
        message: `${this.description}\n${message}\nExempt until ${until} (${reason}).`,
        enforcementLevel: "advisory",
        ...(urn !== undefined && { urn }),
      });
    }
  }

  /** Begins as the SDK's own line on an unknown value does: that is how tools recognise one. */
  private openQuestion(subject: Subject, question: Undecided, urn: string | undefined): void {
    if (this.levelOfOpen === "silent") return;
    const exemption = exemptionOf(subject, question.message, this.exemptions);
    if (exemption !== undefined && exemption.until >= today()) {
      exemptionBook.use(exemption);
      return;
    }
    this.report({
      message:
        `can't run policy '${this.policy}' from policy pack 'secure-transport' to its end during preview: ` +
        `${question.message}. Undecided: ${this.description} Whatever does not turn on it was judged.`,
      enforcementLevel: this.levelOfOpen,
      ...(urn !== undefined && { urn }),
    });
  }
}

function today(): string {
  return new Date().toISOString().slice(0, "YYYY-MM-DD".length);
}
