import { tlsPolicyOf, type TlsService } from "../judges/tls/tls-policy-of";
import { isBelow } from "../judges/tls/tls-version";
import { quote } from "../judges/quote";
import type { Finding } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { repairable } from "../kit/input/repairable";
import { Undecided } from "../kit/input/undecided";
import type { Repair } from "../kit/input/violation";

/** A TLS policy to set, and the place of it where that is not the one that was judged. */
export interface TlsRemedy {
  readonly text: string;
  /** Left out where no single name is right. */
  readonly set?: Repair;
  /** What has to be set with it. */
  readonly also?: readonly Repair[];
}

/** Judges the name of a TLS policy by the oldest version that it accepts. A name that says nothing is an open question. */
export function* tlsAtLeast(
  place: Input,
  service: TlsService,
  minimum: "1.2" | "1.3",
  remedy: TlsRemedy,
): Generator<Finding, void, undefined> {
  const name = place.text();
  if (name === undefined) return;
  const oldest = tlsPolicyOf(service, name)?.minimum;
  if (oldest === undefined) {
    yield new Undecided(place.path, `is ${quote(name)}, which is in no catalogue and says no version of TLS`);
  } else if (isBelow(oldest, minimum)) {
    yield mended(
      `${place.path} ${name} accepts ${spoken(oldest)}; the minimum is TLS ${minimum}. ${remedy.text}`,
      remedy,
    );
  }
}

/** A violation with the repair of a remedy, if it has one. */
export function mended(message: string, { set, also }: TlsRemedy): Finding {
  return set === undefined ? message : repairable(message, set.place, set.value, also);
}

function spoken(version: string): string {
  return version.startsWith("SSL") ? version : `TLS ${version}`;
}
