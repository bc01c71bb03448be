import type { Cloud } from "../stand-in/cloud";

/** The credentials that verify takes from the environment: what is good, and one token for each way not to be. */
export async function genuineTokens(cloud: Cloud): Promise<Record<string, string>> {
  if (cloud.outputs["authorization"] === "iam") {
    const { accessKeyId, secretAccessKey, sessionToken } = cloud.lendCredentials();
    return {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    };
  }
  const scopes = cloud.outputs["authorizationScopes"] as readonly string[];
  const good = {
    use: scopes.length > 0 ? ("access" as const) : ("id" as const),
    clientId: cloud.clientId,
    scopes: ["openid", ...scopes],
    lifetimeSeconds: 900,
  };
  return {
    VERIFY_TOKEN: await cloud.issuer.issue(good),
    VERIFY_EXPIRED_TOKEN: await cloud.issuer.issue({ ...good, lifetimeSeconds: -60 }),
    VERIFY_OTHER_POOL_TOKEN: await cloud.otherIssuer.issue(good),
    VERIFY_NO_SCOPE_TOKEN: await cloud.issuer.issue({ ...good, scopes: ["openid"] }),
    VERIFY_ID_TOKEN: await cloud.issuer.issue({ ...good, use: "id" }),
  };
}
