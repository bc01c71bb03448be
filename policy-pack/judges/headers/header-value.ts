import { isOfCaller } from "../template/is-of-caller";
import { from, text, type Source, type Value } from "../template/value";

/** Everything that a header of an answer can be set to. */
export type HeaderValue = Pick<Value, "texts" | "sources">;

/** A value that is sent as it is written. */
export function written(value: string): HeaderValue {
  return text(value);
}

/**
 * Reads the mapping of a REST API: fixed text stands in single quotes, and text that is no mapping is meant as fixed.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html
 */
export function restMapping(mapping: string): HeaderValue {
  const trimmed = mapping.trim();
  const source = sourceOf(trimmed.replace("${", "").replace("$", ""));
  return source === undefined ? text(unquoted(trimmed)) : from(source);
}

/**
 * Reads the mapping of an HTTP API: fixed text stands as it is, and `$` begins a variable.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function httpMapping(mapping: string): HeaderValue {
  const sources = [...mapping.matchAll(/\$\{?([A-Za-z][\w.-]*)/g)].map(([, name = ""]) => sourceOf(name));
  if (sources.length === 0) return text(unquoted(mapping.trim()));
  return { texts: new Set(), sources: new Set(sources.map((source) => source ?? "unreadable")) };
}

function sourceOf(mapping: string): Source | undefined {
  if (/^(?:method\.|integration\.)?request\./i.test(mapping) || /^input\.params\b/i.test(mapping))
    return "request";
  if (isOfCaller(mapping)) return "request";
  if (/^(?:integration\.|method\.)?response\./i.test(mapping)) return "backend";
  return /^(?:context|stageVariables)\./i.test(mapping) ? "variable" : undefined;
}

function unquoted(value: string): string {
  return /^'(.*)'$/s.exec(value)?.[1] ?? value;
}
