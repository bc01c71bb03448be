import { written } from "../../judges/headers/header-value";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import type { HeaderSet, SetHeader } from "../header-set";

/** What CORS is about, in every spelling of AWS. */
export type CorsPart = "origins" | "methods" | "headers" | "credentials" | "vary";

/** One set of rules by which something answers other origins. */
export interface CorsGrant {
  /** Applies a check to every value of a part. */
  eachValue(part: CorsPart, check: (value: SetHeader) => Findings): Findings;
  /** Whether the service looks the caller's origin up in the list, and adds `Vary: Origin` by itself. */
  readonly looksUp: boolean;
}

/** The grants of one resource. */
export interface CorsGrants {
  /** Applies a check to every grant. Those without any of the parts that are asked for may be left out. */
  each(parts: readonly CorsPart[], check: (grant: CorsGrant) => Findings): Findings;
}

/** The header of each part. */
export const headerOf: Readonly<Record<CorsPart, string>> = {
  origins: "access-control-allow-origin",
  methods: "access-control-allow-methods",
  headers: "access-control-allow-headers",
  credentials: "access-control-allow-credentials",
  vary: "vary",
};

/** A grant that a service takes as lists. */
export function listGrant(parts: Partial<Record<CorsPart, Input>>): CorsGrant {
  return {
    looksUp: true,
    *eachValue(part, check) {
      const place = parts[part];
      if (place === undefined) return;
      if (part === "credentials") {
        if (place.flag() === true) yield* check({ place, value: written("true") });
        return;
      }
      yield* each(place.items(), function* (item) {
        const text = item.text();
        if (text !== undefined) yield* check({ place: item, value: written(text) });
      });
    },
  };
}

/** A grant that is made of headers. */
export function headerGrant(headers: HeaderSet): CorsGrant {
  return {
    // What the answers beside a request template say is elsewhere, so whether they vary is not asked of it.
    looksUp: headers.isPart === true,
    *eachValue(part, check) {
      yield* headers.eachNamed(headerOf[part], check);
    },
  };
}

/** Grants of one kind, one after the other. */
export function grants(...all: readonly (() => CorsGrant)[]): CorsGrants {
  return {
    *each(_parts, check) {
      yield* each(all, (grant) => check(grant()));
    },
  };
}
