import type { AwsCredentials } from "./credentials";

/** AWS's own example key, which belongs to nobody. */
export const nobody: AwsCredentials = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  sessionToken: undefined,
};
