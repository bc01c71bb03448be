import { deepEqual, equal } from "node:assert/strict";
import {
  iamPolicyDocument,
  type PolicyDocumentArgs,
} from "../../../../../tools/engine/answers/aws/iam-policy-document";

// The form is that of the AWS provider's data source, by its source; it was not run beside it.
describe("IAM policy documents", () => {
  const cases: Record<string, [PolicyDocumentArgs, string]> = {
    "no statement": [{}, '{"Version":"2012-10-17"}'],
    "one value alone, several in reverse order, elements in the provider's order": [
      {
        statements: [
          {
            sid: "Read",
            resources: ["arn:aws:s3:::bucket/${x}", "arn:aws:s3:::bucket/&{aws:username}"],
            actions: ["s3:GetObject"],
            effect: "Deny",
          },
          { actions: ["a:A", "a:C", "a:B"], notResources: ["*"], sid: "" },
        ],
      },
      '{"Version":"2012-10-17","Statement":[' +
        '{"Sid":"Read","Effect":"Deny","Action":"s3:GetObject",' +
        '"Resource":["arn:aws:s3:::bucket/${x}","arn:aws:s3:::bucket/${aws:username}"]},' +
        '{"Effect":"Allow","Action":["a:C","a:B","a:A"],"NotResource":"*"}]}',
    ],
    principals: [
      {
        version: "2008-10-17",
        policyId: "id",
        statements: [
          { notActions: ["a:A"], principals: [{ type: "*", identifiers: ["*"] }] },
          { principals: [{ type: "AWS", identifiers: ["*"] }] },
          {
            notPrincipals: [
              { type: "Service", identifiers: ["b.amazonaws.com", "c.amazonaws.com"] },
              { type: "AWS", identifiers: ["1"] },
              { type: "AWS", identifiers: ["2"] },
            ],
          },
        ],
      },
      '{"Version":"2008-10-17","Id":"id","Statement":[' +
        '{"Effect":"Allow","NotAction":"a:A","Principal":"*"},' +
        '{"Effect":"Allow","Principal":{"AWS":"*"}},' +
        '{"Effect":"Allow","NotPrincipal":{"AWS":["1","2"],"Service":["c.amazonaws.com","b.amazonaws.com"]}}]}',
    ],
    "conditions, with what could be markup escaped": [
      {
        statements: [
          {
            conditions: [
              { test: "StringLike", variable: "b", values: ["<&{x}>"] },
              { test: "Bool", variable: "aws:SecureTransport", values: ["false"] },
              { test: "StringLike", variable: "a", values: ["y", "x"] },
            ],
          },
        ],
      },
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Condition":' +
        '{"Bool":{"aws:SecureTransport":"false"},"StringLike":{"a":["y","x"],"b":"\\u003c${x}\\u003e"}}}]}',
    ],
    "documents that are merged": [
      {
        version: "2008-10-17",
        sourcePolicyDocuments: [
          '{"Version":"2012-10-17","Id":"source","Statement":{"Action":"a:A","Sid":"One","Effect":"Allow"}}',
          "",
        ],
        statements: [{ sid: "Two", actions: ["a:B"] }],
        overridePolicyDocuments: ['{"Statement":[{"Sid":"One","Effect":"Deny"},{"Effect":"Deny"}]}'],
      },
      '{"Version":"2012-10-17","Id":"source","Statement":[' +
        '{"Sid":"One","Effect":"Deny"},{"Sid":"Two","Effect":"Allow","Action":"a:B"},{"Effect":"Deny"}]}',
    ],
  };
  for (const [what, [args, minifiedJson]] of Object.entries(cases)) {
    it(`write ${what}`, () => {
      equal(iamPolicyDocument(args)["minifiedJson"], minifiedJson);
    });
  }

  it("are indented by two, have an id of their own and repeat the arguments", () => {
    const json = '{\n  "Version": "2012-10-17",\n  "Id": "x"\n}';
    deepEqual(iamPolicyDocument({ policyId: "x" }), {
      policyId: "x",
      version: "2012-10-17",
      json,
      minifiedJson: '{"Version":"2012-10-17","Id":"x"}',
      id: "2727948916",
    });
  });
});
