import { deepEqual } from "node:assert/strict";
import {
  buckets,
  queues,
  refusesPlainHttp,
  topics,
  type GuardedService,
} from "../../../../policy-pack/judges/iam/refuses-plain-http";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

const arn = "arn:aws:s3:::site";
const sound = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [arn, `${arn}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const but = (change: object) => ({ Statement: { ...sound, ...change } });
const when = (Condition: unknown) => but({ Condition });

const refused: Record<string, unknown> = {
  "the statement of AWS's own page": { Version: "2012-10-17", Statement: [sound] },
  "a truth value": when({ Bool: { "aws:SecureTransport": false } }),
  "a list of one": when({ Bool: { "aws:SecureTransport": ["false"] } }),
  "the form that needs no key": when({ BoolIfExists: { "AWS:SecureTransport": "false" } }),
  "everyone below AWS": but({ Principal: { AWS: ["*"] } }),
  "every action of every service": but({ Action: ["*"] }),
  "every resource": but({ Resource: "*" }),
  "a prefix that covers bucket and objects": but({ Resource: `${arn}*` }),
  "an access point": but({
    Resource: ["arn:aws:s3:eu-west-1:1:accesspoint/site", "arn:aws:s3:eu-west-1:1:accesspoint/site/object/*"],
  }),
  "two buckets, and the objects of one": but({ Resource: [`${arn}-logs`, arn, `${arn}/*`] }),
  "every bucket, and the objects of one": but({ Resource: ["arn:aws:s3:::*", `${arn}/*`] }),
  "a statement for the bucket and one for its objects": {
    Statement: [
      { ...sound, Resource: arn },
      { ...sound, Resource: `${arn}/*` },
    ],
  },
  "a sound statement beside an unknown one": { Statement: [unknownPart, sound] },
  "a sound statement beside one on the version": {
    Statement: [{ ...sound, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }, sound],
  },
};

const accepted: Record<string, [document: unknown, problem: string]> = {
  "no statement": [
    { Statement: [] },
    'has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "another statement": [
    { Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "*" } },
    'has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "the version of TLS alone": [
    when({ NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    'has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "objects alone": [
    but({ Resource: `${arn}/*` }),
    "leaves out the bucket itself, which Resource must name too",
  ],
  "the bucket alone": [but({ Resource: arn }), "leaves out its objects (/*), which Resource must name too"],
  "one folder alone": [
    but({ Resource: `${arn}/public/*` }),
    "leaves out the bucket itself and its objects (/*), which Resource must name too",
  ],
  "an Allow under an unknown condition": [
    but({ Effect: "Allow", Condition: unknownPart }),
    'has no statement that refuses plain http; add a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "one folder": [
    but({ Resource: [arn, `${arn}/public/*`] }),
    "leaves out its objects (/*), which Resource must name too",
  ],
  "a folder that is called as access points call their objects": [
    but({ Resource: [arn, `${arn}/object/*`] }),
    "leaves out its objects (/*), which Resource must name too",
  ],
  "the objects of another bucket": [
    but({ Resource: [arn, `${arn}s/*`] }),
    "leaves out its objects (/*), which Resource must name too",
  ],
  "an allow over TLS": [
    but({ Effect: "Allow", Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    'does not deny: it takes a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false" to refuse what other statements and policies allow',
  ],
  "one account": [
    but({ Principal: { AWS: "123456789012" } }),
    'denies some principals only; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "a service": [
    but({ Principal: { Service: "*" } }),
    'denies some principals only; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "everyone but one": [
    but({ Principal: undefined, NotPrincipal: { AWS: "1" } }),
    'narrows its Deny by NotPrincipal; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "everything but": [
    but({ Action: undefined, NotAction: "s3:GetObject", NotResource: arn }),
    'narrows its Deny by NotAction and NotResource; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "reading alone": [
    but({ Action: ["s3:GetObject", "s3:Put*"] }),
    'denies some actions only; use Action "s3:*"',
  ],
  "two conditions": [
    when({ Bool: { "aws:SecureTransport": "false" }, NumericLessThan: { "s3:TlsVersion": "1.2" } }),
    "narrows its Deny by a second condition; use a statement for each",
  ],
  "the wrong way round": [
    when({ Bool: { "aws:SecureTransport": "true" } }),
    'does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "a test of both values": [
    when({ Bool: { "aws:SecureTransport": ["true", "false"] } }),
    'does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "a test for no value": [
    when({ Bool: { "aws:SecureTransport": [] } }),
    'does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "a test for the missing key": [
    when({ Null: { "aws:SecureTransport": "true" } }),
    'does not test aws:SecureTransport for "false"; use a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"',
  ],
  "a text": ["{}", "is not a policy document"],
};

const unknown: Record<string, unknown> = {
  "an unknown statement": { Statement: [unknownPart] },
  "an unknown statement beside one that is too narrow": {
    Statement: [unknownPart, { ...sound, Resource: arn }],
  },
  "an unknown effect": but({ Effect: unknownPart }),
  "an unknown principal": but({ Principal: unknownPart }),
  "an unknown action": but({ Action: [unknownPart] }),
  "an unknown resource": but({ Resource: [unknownPart] }),
  "an unknown resource beside the objects of another bucket": but({
    Resource: [arn, `${arn}s/*`, unknownPart],
  }),
  "an unknown condition": when(unknownPart),
  "an unknown condition beside a known one": when({
    Bool: unknownPart,
    StringEquals: { "aws:PrincipalOrgID": "o-1" },
  }),
  "an unknown value": when({ Bool: { "aws:SecureTransport": unknownPart } }),
  "a comparison of texts, which AWS does not describe": when({
    StringEquals: { "aws:SecureTransport": "false" },
  }),
  "a comparison of texts in any case": when({
    StringEqualsIgnoreCase: { "aws:SecureTransport": "False" },
  }),
  "a negated comparison of texts": when({ StringNotEquals: { "aws:SecureTransport": "true" } }),
};

describe("refusesPlainHttp", () => {
  for (const [name, document] of Object.entries(refused)) {
    it(`takes ${name}`, () => {
      deepEqual(refusesPlainHttp(document, buckets), { refuses: "yes", problem: undefined });
    });
  }
  for (const [name, [document, problem]] of Object.entries(accepted)) {
    it(`does not take ${name}`, () => {
      deepEqual(refusesPlainHttp(document, buckets), { refuses: "no", problem });
    });
  }
  for (const [name, document] of Object.entries(unknown)) {
    it(`leaves open ${name}`, () => {
      deepEqual(refusesPlainHttp(document, buckets), { refuses: "unknown", problem: undefined });
    });
  }

  it("asks of a queue and of a topic the actions that their policies take, and of neither a part", () => {
    const answer = (action: string, service: GuardedService) =>
      refusesPlainHttp(but({ Action: action, Resource: "arn:aws:sqs:eu-west-1:1:q" }), service).refuses;
    deepEqual(
      [answer("sqs:*", queues), answer("SQS:SendMessage", queues), answer("sns:Publish", topics)],
      ["yes", "no", "yes"],
    );
    deepEqual([answer("SNS:*", topics), answer("sns:Subscribe", topics)], ["yes", "no"]);
    const any = { action: "*", parts: [] };
    deepEqual(
      ["*", "elasticfilesystem:*", "elasticfilesystem:Client*"].map((action) => answer(action, any)),
      ["yes", "yes", "no"],
    );
  });
});
