import { equal, throws } from "node:assert/strict";
import { evaluateResourcePolicy } from "./resource-policy";

const arn = "arn:aws:execute-api:eu-west-1:123456789012:abcde12345/v1/GET/orders/7";
const allow = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
const policyOf = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });

const cases: Record<string, [policy: string, verdict: string]> = {
  "allows what a statement allows": [policyOf(allow), "allow"],
  "says nothing where no statement applies": [policyOf({ ...allow, Resource: "arn:*/POST/*" }), "neither"],
  "lets a deny win": [policyOf(allow, { ...allow, Effect: "Deny", Resource: "*/v1/GET/orders/*" }), "deny"],
  "does not apply a deny of what is called otherwise": [
    policyOf(allow, { ...allow, Effect: "Deny", Resource: "*/v1/GET/me" }),
    "allow",
  ],
  "applies a deny to all but what NotResource names": [
    policyOf(allow, { ...allow, Effect: "Deny", Resource: undefined, NotResource: ["*/v1/GET/me"] }),
    "deny",
  ],
  "spares what NotResource names": [
    policyOf(allow, {
      ...allow,
      Effect: "Deny",
      Resource: undefined,
      NotResource: ["execute-api:/v1/GET/orders/*"],
    }),
    "allow",
  ],
  "does not apply a deny for plain HTTP over TLS": [
    policyOf(allow, { ...allow, Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    "allow",
  ],
};

describe("stand-in's resource policy", () => {
  for (const [title, [policy, verdict]] of Object.entries(cases)) {
    it(title, () => {
      equal(evaluateResourcePolicy(policy, arn), verdict);
    });
  }

  it("guesses no condition that it does not know", () => {
    const policy = policyOf({ ...allow, Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } } });
    throws(() => evaluateResourcePolicy(policy, arn), /does not know the condition IpAddress aws:SourceIp/);
  });
});
