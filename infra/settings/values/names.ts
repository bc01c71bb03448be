import { isHostName } from "../is-host-name";
import { logRetentionDays } from "../log-retention-days";
import { oneOfNumbers } from "../shapes/one-of-numbers";
import { text } from "../shapes/text";
import type { Shape } from "../shape";

/** A host name. */
export function hostName(example: string): Shape<string> {
  return text({
    expected: "a domain name in lower case, of at most 64 characters",
    example,
    pattern: /^[a-z0-9.-]+$/,
    accepts: isHostName,
  });
}

/** A commercial AWS region. */
export const region = text({
  expected: "a commercial AWS region such as eu-west-1 (Amplify Hosting is in no other partition)",
  example: "eu-west-1",
  pattern: /^(?!cn-|us-gov-|us-iso)[a-z]{2}-[a-z]+-\d$/,
});

/** A profile of the AWS configuration files. */
export const profile = text({
  expected: "name of a profile in the AWS configuration files",
  example: "default",
  pattern: /^\S+$/,
});

/** An AWS account; the CLI writes a number where it is told digits. */
export const accountId: Shape<string> = {
  expected: "an AWS account id, twelve digits (in quotes, where the first is 0)",
  example: "123456789012",
  schema: {
    type: ["string", "integer"],
    pattern: "^\\d{12}$",
    minimum: 100_000_000_000,
    maximum: 999_999_999_999,
  },
  read(raw, place) {
    const digits = typeof raw === "number" ? String(raw) : raw;
    return typeof digits === "string" && /^\d{12}$/.test(digits) ? digits : place.refuse(raw, this);
  },
};

/** One label of a host name. */
export const dnsLabel = text({
  expected: "one label of a host name, in lower case",
  example: "auth",
  pattern: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
});

/** A hosted zone of Route 53. */
export const zoneId = text({
  expected: "id of a Route 53 hosted zone: Z and up to 31 capital letters or digits",
  example: "Z0123456789ABCDEFGHIJ",
  pattern: /^Z[A-Z0-9]{1,31}$/,
});

/** Value of an AWS tag. https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const tagValue = text({
  expected: "at most 256 letters, digits, spaces or _.:/=+@-",
  example: "platform",
  pattern: /^[A-Za-z0-9 _.:/=+@-]{1,256}$/,
});

/** Name of a scope. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResourceServerScopeType.html */
export const scope = text({
  expected:
    "name of an OAuth scope: at most 256 printable characters without space, quote, slash or backslash",
  example: "invoke",
  pattern: /^[!#-.0-[\]-~]{1,256}$/,
});

/** URL of a Git repository. */
export const repositoryUrl = text({
  expected: "https URL of a Git repository, without credentials",
  example: "https://github.com/example/site",
  pattern: /^https:\/\/[a-z0-9.-]+(\/[\w.~-]+)+$/,
});

/** Name of a Git branch. */
export const branchName = text({
  expected: "name of a Git branch, at most 255 characters without spaces",
  example: "main",
  pattern: /^[\w./-]{1,255}$/,
});

/** Days that logs are kept. */
export const retention = oneOfNumbers(logRetentionDays, 90);

/** An e-mail address. */
export const emailAddress = text({
  expected: "one e-mail address",
  example: "team@example.com",
  pattern: /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/,
});
