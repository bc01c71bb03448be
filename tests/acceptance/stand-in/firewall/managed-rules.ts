import type { HttpRequest } from "../http-exchange";

/** One rule of a managed group: what it is called, and what it looks for. */
export interface ManagedRule {
  readonly name: string;
  readonly matches: (request: HttpRequest) => boolean;
}

const sql = /('|%27)\s*(or|and)\s*('|%27|\d)|\bunion\s+select\b|;\s*drop\s+table\b|\bsleep\s*\(/i;
const script = /<\s*script\b|javascript:|\bonerror\s*=/i;
const localFile = /\.\.[/\\]|\/etc\/passwd/i;
const jndi = /\$\{\s*(jndi|\$\{)/i;
const metadata = /169\.254\.169\.254|https?:\/\/localhost\b/i;

const places = {
  QUERYARGUMENTS: ({ query }: HttpRequest) => decode(query),
  BODY: ({ body }: HttpRequest) => decode(body.toString("utf8")),
  COOKIE: ({ headers }: HttpRequest) => decode(headers["cookie"] ?? ""),
  URIPATH: ({ path }: HttpRequest) => decode(path),
  HEADER: ({ headers }: HttpRequest) => Object.values(headers).join("\n"),
} as const;

function looksFor(prefix: string, pattern: RegExp, where: readonly (keyof typeof places)[]): ManagedRule[] {
  return where.map((place) => ({
    name: `${prefix}_${place}`,
    matches: (request) => pattern.test(places[place](request)),
  }));
}

/**
 * What the managed groups of AWS look for, in a few well-known forms each: enough to tell whether a group is there and
 * which of its rules count. The real ones know far more.
 * https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
 */
export const managedRules: Readonly<Record<string, readonly ManagedRule[]>> = {
  AWSManagedRulesAmazonIpReputationList: [],
  AWSManagedRulesCommonRuleSet: [
    { name: "NoUserAgent_HEADER", matches: ({ headers }) => (headers["user-agent"] ?? "") === "" },
    { name: "SizeRestrictions_BODY", matches: ({ body }) => body.length > 8 * 1024 },
    ...looksFor("CrossSiteScripting", script, ["COOKIE", "QUERYARGUMENTS", "BODY", "URIPATH"]),
    ...looksFor("GenericLFI", localFile, ["QUERYARGUMENTS", "URIPATH", "BODY"]),
    ...looksFor("EC2MetaDataSSRF", metadata, ["BODY", "COOKIE", "URIPATH", "QUERYARGUMENTS"]),
  ],
  AWSManagedRulesKnownBadInputsRuleSet: [
    ...looksFor("Log4JRCE", jndi, ["HEADER", "QUERYARGUMENTS", "BODY", "URIPATH"]),
    { name: "PROPFIND_METHOD", matches: ({ method }) => method === "PROPFIND" },
  ],
  AWSManagedRulesSQLiRuleSet: looksFor("SQLi", sql, ["QUERYARGUMENTS", "BODY", "COOKIE", "URIPATH"]),
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text;
  }
}
