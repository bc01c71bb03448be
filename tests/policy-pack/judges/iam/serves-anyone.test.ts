import { deepEqual } from "node:assert/strict";
import { servesAnyone } from "../../../../policy-pack/judges/iam/serves-anyone";
import { statementsOf } from "../../../../policy-pack/judges/iam/statement";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

const service = { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "*" };
const when = (Condition: unknown) => ({ ...service, Condition });
const api = "arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/me";

const answers: Record<string, readonly [answer: string, statement: unknown]> = {
  "no condition": ["yes", service],
  "a condition on the transport": ["yes", when({ Bool: { "aws:SecureTransport": "true" } })],
  "any account's things": ["yes", when({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::*" } })],
  "things of one account or of any": ["yes", when({ ArnLike: { "aws:SourceArn": [api, "*"] } })],
  "things that are not these": ["yes", when({ ArnNotLike: { "aws:SourceArn": api } })],
  "an operator that is none": ["yes", when({ NotArnLike: { "aws:SourceArn": api } })],
  "an operator that a missing key passes": ["yes", when({ ArnLikeIfExists: { "aws:SourceArn": api } })],
  "a set of one account's things": ["no", when({ "ForAnyValue:ArnLike": { "aws:SourceArn": [api] } })],
  "a list without things": ["yes", when({ ArnLike: { "aws:SourceArn": [] } })],
  "a pattern of one account's things": ["no", when({ ArnLike: { "AWS:SourceArn": api } })],
  "one of one account's things": ["no", when({ StringEquals: { "aws:SourceArn": api } })],
  "one account": ["no", when({ StringEquals: { "aws:SourceAccount": "123456789012" } })],
  "a deny": ["no", { ...service, Effect: "Deny" }],
  "an account, which is no service": ["no", { ...service, Principal: { AWS: "123456789012" } }],
  "a thing that is not known yet": ["unknown", when({ ArnLike: { "aws:SourceArn": unknownPart } })],
  "a principal that is not known yet": ["unknown", { ...service, Principal: unknownPart }],
  "an effect that is not known yet": ["unknown", { ...service, Effect: unknownPart }],
};

describe("servesAnyone", () => {
  it("tells whether a service is let in on behalf of anyone", () => {
    deepEqual(
      Object.fromEntries(
        Object.entries(answers).map(([name, [, statement]]) => {
          const [read] = statementsOf({ Statement: statement })!;
          return [name, typeof read === "object" ? servesAnyone(read) : undefined];
        }),
      ),
      Object.fromEntries(Object.entries(answers).map(([name, [answer]]) => [name, answer])),
    );
  });
});
