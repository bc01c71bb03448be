import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { identityPool, type IdentityPool } from "../../resources/identity-pool";
import { userPool, type UserPool } from "../../resources/user-pool";
import { userPoolClient, type UserPoolClient } from "../../resources/user-pool-client";

/** With SRP a client proves that it knows the password and sends it to nobody. */
export const signInHardened = definePolicy({
  name: "sign-in-hardened",
  concern: "auth",
  severity: "low",
  level: "advisory",
  controls: ["NIST IA-2", "ASVS 5.0 10.4.4", "CWE-522"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html",
  description:
    "App clients send no passwords, tell nobody which users exist, and can revoke tokens; user pools offer a second factor; identity pools ask whether a user may still sign in.",
  why: "Each of them is a way on for whoever has got hold of a client, a list of names or an old token.",
  remediation:
    "Use ALLOW_USER_SRP_AUTH, set preventUserExistenceErrors to ENABLED, and leave enableTokenRevocation and serverSideTokenCheck true.",
  limits: "What is left out is not judged, nor flows that only a server can use.",
  checks: [
    on(userPoolClient, passwords, existence, revocation),
    on(userPool, secondFactor),
    on(identityPool, tokens),
  ],
});

function* passwords({ explicitAuthFlows }: UserPoolClient): Findings {
  yield* each(explicitAuthFlows.items(), function* (flow) {
    const name = flow.text();
    if (name !== "ALLOW_USER_PASSWORD_AUTH" && name !== "USER_PASSWORD_AUTH") return;
    yield `${flow.path} is ${name}, so the password itself is sent. Use ALLOW_USER_SRP_AUTH.`;
  });
}

function* existence({ existenceErrors }: UserPoolClient): Findings {
  if (existenceErrors.text() !== "LEGACY") return;
  yield `${existenceErrors.path} is LEGACY, so errors tell which users exist. Set it to ENABLED.`;
}

function* revocation({ allowsRevocation }: UserPoolClient): Findings {
  if (allowsRevocation.flag() !== false) return;
  yield `${allowsRevocation.path} is false, so a stolen refresh token is good until it ends. Set it to true.`;
}

function* secondFactor({ mfa }: UserPool): Findings {
  if (mfa.text() !== "OFF") return;
  yield `${mfa.path} is OFF, so a password that was guessed or stolen is enough. Set it to ON, or to OPTIONAL.`;
}

function* tokens({ userPools }: IdentityPool): Findings {
  yield* each(userPools.items(), function* (pool) {
    const checks = pool.read("serverSideTokenCheck");
    if (checks.flag() !== false) return;
    yield `${checks.path} is false, so users who were signed out or disabled still get AWS credentials. Set it to true.`;
  });
}
