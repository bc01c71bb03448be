import { refusesPlainHttp, type GuardedService } from "../judges/iam/refuses-plain-http";
import { unknownPart } from "../judges/iam/unknown-part";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";

/** Judges a policy document by whether it refuses every call over plain http; nothing where there is no document. */
export function* tlsOnly(policy: Input, service: GuardedService): Findings {
  if (!policy.isSet()) return;
  const document = policy.document();
  const { refuses, problem } = refusesPlainHttp(document.plain(unknownPart), service);
  if (refuses === "unknown") yield new Undecided(policy.path, "has parts that can't be known during preview");
  else if (problem !== undefined) yield `${policy.path} ${problem}.`;
}
