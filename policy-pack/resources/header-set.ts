import { httpMapping, restMapping, written, type HeaderValue } from "../judges/headers/header-value";
import { templateHeaders, type TemplateKind } from "../judges/template/template-headers";
import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { once } from "../kit/input/once";
import { eitherCase } from "./either-case";

/** A header's value, where it stands, and why it cannot be read where it cannot. */
export interface SetHeader {
  readonly place: Input;
  readonly value: HeaderValue;
  readonly problem?: string;
}

/** Headers that something sets in its answers. */
export interface HeaderSet {
  /** Applies a check to every value of a header; its name in small letters. Other headers are not looked at. */
  eachNamed(name: string, check: (header: SetHeader) => Findings): Findings;
  /** Whether more headers of the same answer stand elsewhere. */
  readonly isPart?: true;
}

/** Headers of a REST answer: `method.response.header.…` and `gatewayresponse.header.…`, mapped or in quotes. */
export function restHeaders(parameters: Input): HeaderSet {
  return mapped(parameters, /^(?:method\.response|gatewayresponse)\.header\.(.+)/i, restMapping);
}

/** Changes to an HTTP API's answers by key; to remove a header sets none. */
export function httpHeaders(mappings: Input): HeaderSet {
  return mapped(mappings, changed, httpMapping);
}

/**
 * As `httpHeaders`, where an answer lists its changes as objects with a destination and a source. Older versions of the
 * provider take the list as CloudFormation writes it, in capitals.
 */
export function httpHeaderList(answer: Input): HeaderSet {
  return {
    *eachNamed(name, check) {
      yield* each(eitherCase(answer, "responseParameters").items(), function* (change) {
        const target = headerIn(eitherCase(change, "destination").textOrEmpty(), changed);
        if (target === name) yield* valueOf(eitherCase(change, "source"), httpMapping, check);
      });
    },
  };
}

/** Headers that a template sets, in the object of templates by media type. */
export function templateHeaderSet(templates: Input, kind: TemplateKind): HeaderSet {
  const places = once(() => templates.entries());
  return {
    ...(kind === "request" && { isPart: true }),
    *eachNamed(name, check) {
      yield* each(places(), function* ([, place]) {
        const { headers, problem } = templateHeaders(place.textOrEmpty(), kind);
        if (problem !== undefined) {
          yield* check({ place, value: { texts: new Set(), sources: new Set() }, problem });
        }
        for (const value of [headers.get(name), headers.get("*")]) {
          if (value !== undefined) yield* check({ place, value });
        }
      });
    },
  };
}

/** Headers by name and value, as they are sent. */
export function writtenHeaders(
  eachHeader: (check: (name: Input, value: Input) => Findings) => Findings,
): HeaderSet {
  return {
    *eachNamed(name, check) {
      yield* eachHeader(function* (key, value) {
        if (key.text()?.trim().toLowerCase() === name) yield* valueOf(value, written, check);
      });
    },
  };
}

/** Headers that each have a property of their own. */
export function headerProperties(places: Readonly<Record<string, Input>>): HeaderSet {
  return {
    *eachNamed(name, check) {
      const place = places[name];
      if (place !== undefined) yield* valueOf(place, written, check);
    },
  };
}

/** Several sets as one. */
export function allHeaders(...sets: readonly HeaderSet[]): HeaderSet {
  return {
    *eachNamed(name, check) {
      yield* each(sets, (set) => set.eachNamed(name, check));
    },
  };
}

const changed = /^(?:append|overwrite):header\.(.+)/i;

/** The header that a mapping's key sets, in small letters; undefined where it sets something else. */
function headerIn(key: string, target: RegExp): string | undefined {
  return target.exec(key)?.[1]?.toLowerCase();
}

function mapped(parameters: Input, target: RegExp, read: (mapping: string) => HeaderValue): HeaderSet {
  const byName = once(() => {
    const found = new Map<string, (() => SetHeader | undefined)[]>();
    for (const [key, place] of parameters.entries()) {
      const name = headerIn(key, target);
      if (name === undefined) continue;
      const header = once(() => setHeader(place, read));
      const others = found.get(name);
      if (others === undefined) found.set(name, [header]);
      else others.push(header);
    }
    return found;
  });
  return {
    *eachNamed(name, check) {
      yield* each(byName().get(name) ?? [], function* (header) {
        const set = header();
        if (set !== undefined) yield* check(set);
      });
    },
  };
}

function* valueOf(
  place: Input,
  read: (text: string) => HeaderValue,
  check: (header: SetHeader) => Findings,
): Findings {
  const header = setHeader(place, read);
  if (header !== undefined) yield* check(header);
}

function setHeader(place: Input, read: (text: string) => HeaderValue): SetHeader | undefined {
  const text = place.text();
  return text === undefined ? undefined : { place, value: read(text) };
}
