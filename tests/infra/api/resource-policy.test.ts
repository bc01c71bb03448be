import { equal, ok } from "node:assert/strict";
import { apiResourcePolicy, resourcePolicyLimit } from "../../../infra/api/resource-policy";
import type { HttpMethod } from "../../../infra/settings/route";
import { iamDecision } from "../../support/iam-decision";

const routes: { path: string; methods: HttpMethod[] }[] = [
  { path: "/", methods: ["GET"] },
  { path: "/me", methods: ["GET", "PUT"] },
  { path: "/orders/{id}", methods: ["GET"] },
  { path: "/orders/{id}/lines", methods: ["POST"] },
  { path: "/files/{rest+}", methods: ["GET"] },
];
const policy = apiResourcePolicy(routes, "cognito");

function decision(call: string, context = { "aws:SecureTransport": "true" }, of = policy): string {
  const [method = "", path = ""] = call.split(" ");
  const resource = `arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/v1/${method}${path}`;
  return iamDecision(of, { action: "execute-api:Invoke", resource, context });
}

/**
 * Evaluates the policy as IAM's documentation says; does not prove that API Gateway does. An identity's own policy is
 * not looked at: a Deny here binds callers who sign with IAM as it binds callers with a token.
 */
describe("api resource policy", () => {
  const allowed = [
    "GET /",
    "OPTIONS /",
    "GET /me",
    "PUT /me",
    "OPTIONS /me",
    "GET /orders/17",
    "OPTIONS /orders/17",
    "POST /orders/17/lines",
    "GET /files/a",
    "GET /files/a/b/c.txt",
  ];
  for (const call of allowed) {
    it(`lets ${call} through`, () => {
      equal(decision(call), "Allow");
    });
  }

  const denied: Record<string, string> = {
    "a method that was taken out of a path": "DELETE /me",
    "a method that was taken out of the root": "POST /",
    "a path that was taken out": "GET /invoices",
    "the preflight of a path that was taken out": "OPTIONS /invoices",
    "a path below one without parameters": "GET /me/secrets",
    "the path above one with a parameter": "GET /orders",
    "a method that was taken out of a path with a parameter": "DELETE /orders/17",
    "another method of a path that only a deeper route has": "PUT /orders/17/lines",
    "another method of a greedy path": "PUT /files/a",
    "a greedy path that was taken out and that ends as a route does": "GET /old/v1/GET/me",
    "a greedy path that was taken out and that ends as the root does": "GET /old/v1/GET/",
    "a preflight that ends as a route's does": "OPTIONS /old/v1/OPTIONS/me",
  };
  for (const [what, call] of Object.entries(denied)) {
    it(`refuses ${what}`, () => {
      equal(decision(call), "Deny");
    });
  }

  it("refuses every call without TLS", () => {
    for (const call of allowed) equal(decision(call, { "aws:SecureTransport": "false" }), "Deny");
  });

  // `*` in a policy stands for slashes as well; the program says at `up` what to do then.
  const covered: Record<string, string> = {
    "beside a parameter": "GET /orders/admin",
    "below a parameter": "GET /orders/17/history",
    "below a greedy parameter": "GET /files/admin",
  };
  for (const [what, call] of Object.entries(covered)) {
    it(`cannot refuse a removed path ${what}`, () => {
      equal(decision(call), "Allow");
    });
  }

  it("says nothing for callers with IAM, so that those of other accounts are refused, and lets preflights through", () => {
    const withIam = apiResourcePolicy(routes, "iam");
    for (const call of allowed) {
      const expected = call.startsWith("OPTIONS ") ? "Allow" : "Deny";
      equal(decision(call, { "aws:SecureTransport": "true" }, withIam), expected, call);
    }
    // A Deny would bind the stack's own account as well, whose callers need no Allow.
    const [, ...denials] = (JSON.parse(withIam) as { Statement: object[] }).Statement;
    const openForAll = JSON.stringify({
      Statement: [
        { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" },
        ...denials,
      ],
    });
    for (const call of allowed) {
      equal(decision(call, { "aws:SecureTransport": "true" }, openForAll), "Allow", call);
    }
  });

  it("stands in what API Gateway takes with fifty paths of two methods", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      path: `/resource-${index}`,
      methods: ["GET", "PUT"] as HttpMethod[],
    }));
    ok(apiResourcePolicy(many, "iam").length <= resourcePolicyLimit);
  });
});
