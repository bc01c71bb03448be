import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { userPoolClient, type UserPoolClient } from "../../resources/user-pool-client";

/** The implicit flow puts tokens into the address of a page. https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2 */
export const signInCodeFlow = definePolicy({
  name: "sign-in-code-flow",
  concern: "auth",
  severity: "high",
  controls: ["NIST AC-3", "ASVS 5.0 10.4.4", "CWE-319"],
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
  description:
    "App clients of user pools sign users in by the authorization code flow, not by the implicit one.",
  why: "The implicit flow puts tokens into the address of a page, from where history, logs and scripts take them.",
  remediation: "Remove implicit from the allowed OAuth flows, and use code with PKCE.",
  checks: [on(userPoolClient, flows)],
});

function* flows({ allowedOauthFlows }: UserPoolClient): Findings {
  yield* each(allowedOauthFlows.items(), function* (flow) {
    if (flow.text() !== "implicit") return;
    yield `${flow.path} is implicit, which puts tokens into the address of a page. Use code, with PKCE.`;
  });
}
