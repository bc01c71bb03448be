import { strictTransportSecurity } from "../strict-transport-security";

/** What the API's CORS answers are made from. */
export interface Cors {
  /** Exact origins that may call the API, the site's first. */
  readonly trustedOrigins: readonly [string, ...string[]];
  /** Request headers that a caller needs to show who it is. */
  readonly credentialHeaders: readonly string[];
}

/** Headers of a token in `Authorization`, and of a signature (Signature Version 4). */
export const credentialHeaders = {
  cognito: ["Authorization"],
  iam: ["Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"],
} as const;

/**
 * Headers of every answer that API Gateway gives by itself. They name one origin, the site's: such answers cannot pick
 * from a list. What another trusted origin loses is the text of an error.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function fixedHeaders({ trustedOrigins: [site] }: Cors): Record<string, string> {
  return {
    "Access-Control-Allow-Origin": site,
    "Access-Control-Allow-Credentials": "true",
    Vary: "Origin",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": strictTransportSecurity,
    "X-Content-Type-Options": "nosniff",
  };
}

/** Headers of the answer to a preflight for a path with these methods. */
export function preflightHeaders(cors: Cors, methods: readonly string[]): Record<string, string> {
  return {
    ...fixedHeaders(cors),
    "Access-Control-Allow-Methods": [...methods, "OPTIONS"].join(","),
    "Access-Control-Allow-Headers": ["Content-Type", ...cors.credentialHeaders].join(","),
    "Access-Control-Max-Age": "600",
  };
}

/** Headers as parameters of API Gateway: a value in single quotes is fixed text, anything else would be a mapping. */
export function responseParameters(
  prefix: string,
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`${prefix}.header.${name}`, `'${value}'`]),
  );
}
