import { isObject, matching } from "./expectations";
import type { SettingsReader } from "./settings-reader";

/** Region and credentials, from the `aws:` keys; explicit providers see none of those by themselves. */
export interface AwsConnection {
  readonly region: string;
  readonly profile?: string;
  readonly allowedAccountIds?: string[];
  readonly assumeRoles?: Record<string, unknown>[];
}

/** Reads the `aws:` keys that the program passes on to its providers; any other is reported as unknown. */
export function readConnection(reader: SettingsReader): AwsConnection {
  const region = reader.required("aws:region", {
    expected: "a commercial AWS region such as eu-west-1 (Amplify Hosting is in no other partition)",
    example: "eu-west-1",
    parse: matching(/^(?!cn-|us-gov-|us-iso)[a-z]{2}-[a-z]+-\d$/),
  });
  const profile = reader.optional("aws:profile", {
    expected: "name of a profile in the AWS configuration files",
    example: "default",
    parse: matching(/^\S+$/),
  });
  const allowedAccountIds = reader.list("aws:allowedAccountIds", {
    expected: "an AWS account id, twelve digits in quotes",
    example: "123456789012",
    parse: matching(/^\d{12}$/),
  });
  const assumeRoles = reader.list("aws:assumeRoles", {
    expected: "an object with roleArn",
    example: { roleArn: "arn:aws:iam::123456789012:role/deploy" },
    parse: (raw) => (isObject(raw) && typeof raw.roleArn === "string" ? raw : undefined),
  });
  return {
    region,
    ...(profile === undefined ? {} : { profile }),
    ...(allowedAccountIds.length === 0 ? {} : { allowedAccountIds }),
    ...(assumeRoles.length === 0 ? {} : { assumeRoles }),
  };
}
