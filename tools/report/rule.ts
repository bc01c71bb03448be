import type { Severity } from "./severity";

/** A requirement that subjects are held to: a policy of a pack, or the question of a probe. */
export interface Rule {
  /** The public id, stable over versions: `api-minimum-tls`, `tls-1.0-refused`. */
  readonly id: string;
  /** A short name for people; the id where there is none. */
  readonly title: string;
  /** The required state, in one sentence. */
  readonly description: string;
  /** Undefined: the author gives none. */
  readonly severity: Severity | undefined;
  /** What belongs together in a report: a probe's area (`tls`, `cors`), a pack's name. */
  readonly group: string;
  /** How to reach the required state: the setting or component by name. */
  readonly remediation: string | undefined;
  /** More than the remediation, for those who want to know why; plain text. */
  readonly help: string | undefined;
  /** Where it is documented. */
  readonly url: string | undefined;
  /** The controls that it serves: `NIST SC-8`. */
  readonly controls: readonly string[];
  readonly tags: readonly string[];
  /** The acceptance criterion of the story that it proves, where it proves one. */
  readonly criterion: string | undefined;
}
