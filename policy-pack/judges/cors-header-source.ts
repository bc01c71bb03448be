/** Where an API takes the value of Access-Control-Allow-Origin from. */
export type CorsHeaderSource =
  | { readonly kind: "literal"; readonly origin: string }
  /** The back end's own answer, which the API's configuration does not show. */
  | { readonly kind: "backend" }
  | { readonly kind: "request" }
  | { readonly kind: "variable" };

/**
 * Reads the mapping of a REST API: a literal stands in single quotes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping-sources.html
 */
export function restCorsHeaderSource(mapping: string): CorsHeaderSource {
  const literal = /^'(.*)'$/s.exec(mapping.trim())?.[1];
  if (literal !== undefined) return { kind: "literal", origin: literal };
  return { kind: mappingKind(mapping.trim()) };
}

/**
 * Reads the mapping of an HTTP API: a literal stands as it is, and `$` begins a variable.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
 */
export function httpCorsHeaderSource(mapping: string): CorsHeaderSource {
  if (!mapping.includes("$")) return { kind: "literal", origin: mapping };
  return { kind: mappingKind(mapping.trim().replace(/^\$\{?/, "")) };
}

function mappingKind(mapping: string): "backend" | "request" | "variable" {
  if (/^(?:integration\.)?response\./.test(mapping)) return "backend";
  return /^(?:method\.|integration\.)?request\./.test(mapping) ? "request" : "variable";
}
