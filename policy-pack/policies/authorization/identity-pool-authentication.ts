import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { identityPool, type IdentityPool } from "../../resources/identity-pool";

/** Guests get the credentials of the unauthenticated role without any proof of who they are. */
export const identityPoolAuthentication = definePolicy({
  name: "identity-pool-authentication",
  concern: "auth",
  severity: "high",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "FSBP Cognito.2", "CWE-306"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html",
  description: "Identity pools give AWS credentials to authenticated users alone, by the enhanced flow.",
  why: "With guests allowed anyone gets AWS credentials; the classic flow hands them out without the limits of the enhanced one.",
  remediation: "Set allowUnauthenticatedIdentities and allowClassicFlow to false.",
  checks: [on(identityPool, guests, classicFlow)],
});

function* guests({ allowsGuests }: IdentityPool): Findings {
  if (allowsGuests.flag() !== true) return;
  yield `${allowsGuests.path} is true, so anyone gets AWS credentials without signing in. Set it to false.`;
}

function* classicFlow({ allowsClassicFlow }: IdentityPool): Findings {
  if (allowsClassicFlow.flag() !== true) return;
  yield `${allowsClassicFlow.path} is true, so clients choose their role and get credentials without a scope-down policy. Set it to false.`;
}
