import { refusesPlainHttp, type GuardedService } from "../judges/iam/refuses-plain-http";
import { unknownPart } from "../judges/iam/unknown-part";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";

/** Judges a policy document by whether it refuses every call over plain http; nothing where there is no document. */
export function* tlsOnly(policy: Input, service: GuardedService): Findings {
  if (!policy.isSet()) return;
  const open: Undecided[] = [];
  const { refuses, problem } = refusesPlainHttp(policy.document().plain(unknownPart, open), service);
  if (refuses === "unknown") {
    yield (
      open[0] ?? new Undecided(policy.path, "tests aws:SecureTransport in a way that AWS does not document")
    );
  } else if (problem !== undefined) yield `${policy.path} ${problem}.`;
}
