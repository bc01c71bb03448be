import type { Credentials } from "./tokens/credentials";

/** The genuine credentials that the environment holds; the valid token stands in the variable of that name. */
export function readCredentials(environment: NodeJS.ProcessEnv, tokenVariable: string): Credentials {
  const read = (name: string) => {
    const value = environment[name]?.trim().replace(/^Bearer\s+/i, "");
    return value === "" ? undefined : value;
  };
  const accessKeyId = read("AWS_ACCESS_KEY_ID");
  const secretAccessKey = read("AWS_SECRET_ACCESS_KEY");
  return {
    valid: read(tokenVariable),
    expired: read("VERIFY_EXPIRED_TOKEN"),
    otherClient: read("VERIFY_OTHER_CLIENT_TOKEN"),
    otherPool: read("VERIFY_OTHER_POOL_TOKEN"),
    id: read("VERIFY_ID_TOKEN"),
    withoutScope: read("VERIFY_NO_SCOPE_TOKEN"),
    aws:
      accessKeyId === undefined || secretAccessKey === undefined
        ? undefined
        : { accessKeyId, secretAccessKey, sessionToken: read("AWS_SESSION_TOKEN") },
  };
}
