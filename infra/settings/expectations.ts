import { isHostName } from "./is-host-name";
import { logRetentionDays } from "./log-retention-days";
import type { Expectation } from "./settings-reader";

/** A host name. */
export function hostName(example: string): Expectation<string> {
  return {
    expected: "a domain name in lower case, of at most 64 characters",
    example,
    parse: (raw) => (typeof raw === "string" && isHostName(raw) ? raw : undefined),
  };
}

/** One of a few words. */
export function oneOf<Choice extends string>(...choices: [Choice, ...Choice[]]): Expectation<Choice> {
  return {
    expected: choices.join(" or "),
    example: choices[0],
    parse: (raw) => choices.find((choice) => choice === raw),
  };
}

/** A whole number within limits. */
export function wholeNumber(least: number, most: number, example: number): Expectation<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    example,
    parse: (raw) => {
      const number = toWholeNumber(raw);
      return number !== undefined && least <= number && number <= most ? number : undefined;
    },
  };
}

/** Pulumi hands a number over as text at the top of the configuration, and as a number inside an object. */
function toWholeNumber(raw: unknown): number | undefined {
  return /^\d{1,15}$/.test(String(raw)) ? Number(raw) : undefined;
}

/** A parser for text that matches a pattern. */
export function matching(pattern: RegExp): (raw: unknown) => string | undefined {
  return (raw) => (typeof raw === "string" && pattern.test(raw) ? raw : undefined);
}

/** Whether a value is an object with keys. */
export function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/** A yes or no. */
export const flag: Expectation<boolean> = {
  expected: "true or false",
  example: true,
  parse: (raw) => (String(raw) === "true" ? true : String(raw) === "false" ? false : undefined),
};

/** One label of a host name. */
export const dnsLabel: Expectation<string> = {
  expected: "one label of a host name, in lower case",
  example: "auth",
  parse: matching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/),
};

/** A hosted zone of Route 53. */
export const zoneId: Expectation<string> = {
  expected: "id of a Route 53 hosted zone: Z and up to 31 capital letters or digits",
  example: "Z0123456789ABCDEFGHIJ",
  parse: matching(/^Z[A-Z0-9]{1,31}$/),
};

/** Value of an AWS tag. https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const tagValue: Expectation<string> = {
  expected: "at most 256 letters, digits, spaces or _.:/=+@-",
  example: "platform",
  parse: matching(/^[A-Za-z0-9 _.:/=+@-]{1,256}$/),
};

/** Name of a scope. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResourceServerScopeType.html */
export const scope: Expectation<string> = {
  expected:
    "name of an OAuth scope: at most 256 printable characters without space, quote, slash or backslash",
  example: "invoke",
  parse: matching(/^[!#-.0-[\]-~]{1,256}$/),
};

/** URL of a Git repository. */
export const httpsUrl: Expectation<string> = {
  expected: "https URL of a Git repository, without credentials",
  example: "https://github.com/example/site",
  parse: matching(/^https:\/\/[a-z0-9.-]+(\/[\w.~-]+)+$/),
};

/** Name of a Git branch. */
export const branchName: Expectation<string> = {
  expected: "name of a Git branch, at most 255 characters without spaces",
  example: "main",
  parse: matching(/^[\w./-]{1,255}$/),
};

/** Days that logs are kept. */
export const retention: Expectation<number> = {
  expected: `one of ${logRetentionDays.join(", ")}`,
  example: 90,
  parse: (raw) => logRetentionDays.find((days) => days === toWholeNumber(raw)),
};

/** An e-mail address. */
export const emailAddress: Expectation<string> = {
  expected: "one e-mail address",
  example: "team@example.com",
  parse: matching(/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/),
};
