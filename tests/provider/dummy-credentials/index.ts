import { runtime } from "@pulumi/pulumi";

/** What lets the real AWS provider check a program without an account: it then asks AWS for nothing. */
const withoutAccount = {
  accessKey: "not-a-key",
  secretKey: "not-a-secret",
  skipCredentialsValidation: "true",
  skipMetadataApiCheck: "true",
  skipRequestingAccountId: "true",
};

/** The program as it is, with providers that need no account: the program itself has no such settings. */
runtime.registerStackTransformation(({ type, props, opts }) =>
  type === "pulumi:providers:aws" ? { props: { ...props, ...withoutAccount }, opts } : undefined,
);

// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would run the program before the line above.
export = require("../../../infra") as object;
