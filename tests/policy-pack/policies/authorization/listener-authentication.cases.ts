import { of, type Cases, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Cases of things whose actions stand under one name, and whose authentications under two. */
function casesOf(types: readonly string[], actions: string, cognito: string, oidc: string): Cases {
  const signIn = (name: string, onUnauthenticatedRequest?: string | null) => ({
    [actions]: [
      {
        type: name === cognito ? "authenticate-cognito" : "authenticate-oidc",
        [name]: { onUnauthenticatedRequest },
      },
      { type: "forward", targetGroupArn: "arn:tg" },
    ],
  });
  const place = (name: string) => `${actions}[0].${name}.onUnauthenticatedRequest`;
  const allowed = (name: string) =>
    `${place(name)} is "allow", so requests without a session are let through. Set it to "authenticate" or "deny".`;
  const jwt = oidc.endsWith("Config") ? "jwtValidationConfig" : "jwtValidation";
  const plain = (path: string) =>
    `${path} is not encrypted, so whoever is on the way can say who a caller is. Set it to an https:// URL.`;
  return of(types, {
    omitted: [],
    allowed: {
      "a sign-in page": signIn(oidc, "authenticate"),
      "a refusal": signIn(cognito, "deny"),
      "nothing said, which is a sign-in page": signIn(oidc),
      "an empty text, which is nothing said": signIn(oidc, ""),
      "tokens of an encrypted issuer": {
        [actions]: [{ type: "jwt-validation", [jwt]: { issuer: "https://issuer.example" } }],
      },
      "no authentication": { [actions]: [{ type: "forward", targetGroupArn: "arn:tg" }] },
    },
    denied: {
      "strangers let through beside OpenID Connect": [signIn(oidc, "allow"), allowed(oidc)],
      "strangers let through beside a user pool": [signIn(cognito, "allow"), allowed(cognito)],
      "an issuer and its keys over plain http": [
        {
          [actions]: [
            {
              type: "authenticate-oidc",
              [oidc]: { issuer: "https://issuer.example", tokenEndpoint: "http://issuer.example/token" },
            },
            { type: "jwt-validation", [jwt]: { jwksEndpoint: "HTTP://issuer.example/keys" } },
          ],
        },
        plain(`${actions}[0].${oidc}.tokenEndpoint`),
        plain(`${actions}[1].${jwt}.jwksEndpoint`),
      ],
      "capitals, which say the same": [signIn(cognito, "ALLOW"), allowed(cognito)],
    },
    undecided: {
      "an unknown issuer": [
        { [actions]: [{ type: "authenticate-oidc", [oidc]: { issuer: unknown } }] },
        `${actions}[0].${oidc}.issuer`,
      ],
      "an unknown answer": [signIn(oidc, unknown), place(oidc)],
      "an unknown answer beside one that lets strangers through": [
        { [actions]: [...signIn(oidc, unknown)[actions]!, ...signIn(cognito, "allow")[actions]!] },
        place(oidc),
        allowed(cognito).replace("[0]", "[2]"),
      ],
    },
  });
}

export const cases: PolicyCases = {
  resources: [
    casesOf(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
      ],
      "defaultActions",
      "authenticateCognito",
      "authenticateOidc",
    ),
    casesOf(
      ["aws-native:elasticloadbalancingv2:Listener"],
      "defaultActions",
      "authenticateCognitoConfig",
      "authenticateOidcConfig",
    ),
    casesOf(
      [
        "aws:lb/listenerRule:ListenerRule",
        "aws:alb/listenerRule:ListenerRule",
        "aws:elasticloadbalancingv2/listenerRule:ListenerRule",
        "aws:applicationloadbalancing/listenerRule:ListenerRule",
      ],
      "actions",
      "authenticateCognito",
      "authenticateOidc",
    ),
    casesOf(
      ["aws-native:elasticloadbalancingv2:ListenerRule"],
      "actions",
      "authenticateCognitoConfig",
      "authenticateOidcConfig",
    ),
  ],
};
