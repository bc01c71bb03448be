import { deepEqual, equal } from "node:assert/strict";
import { statementsOf } from "../../../../policy-pack/judges/iam/statement";
import { unknownPart } from "../../../../policy-pack/judges/iam/unknown-part";

describe("statementsOf", () => {
  it("gives one spelling to a single statement, a single action and a bare principal", () => {
    deepEqual(
      statementsOf({
        Statement: {
          Effect: "Allow",
          Principal: "*",
          Action: "s3:GetObject",
          Resource: "*",
          Condition: { Bool: { "aws:SecureTransport": false } },
        },
      }),
      [
        {
          effect: "Allow",
          principals: [{ kind: "AWS", name: "*" }],
          actions: ["s3:GetObject"],
          resources: ["*"],
          tests: [{ operator: "Bool", key: "aws:securetransport", values: ["false"] }],
          negated: [],
        },
      ],
    );
  });

  it("passes over null, wherever it stands", () => {
    const written = {
      Effect: "Deny",
      Principal: { AWS: "*" },
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
    const full = {
      ...written,
      Principal: { ...written.Principal, Service: null },
      NotAction: null,
      Condition: {
        Bool: { ...written.Condition.Bool, "aws:username": null },
        StringEquals: null,
        Null: undefined,
      },
    };
    deepEqual(statementsOf({ Statement: [full] }), statementsOf({ Statement: [written] }));
  });

  it("takes a statement that stands alone for the only one", () => {
    const statement = { effect: unknownPart, Principal: { AWS: "*" }, Action: "events:PutEvents" };
    deepEqual(statementsOf(statement), statementsOf({ Statement: [statement] }));
    equal(statementsOf(statement)?.length, 1);
  });

  it("reads lists, several kinds of principals, several tests, and small first letters", () => {
    deepEqual(
      statementsOf({
        statement: [
          {
            effect: "Deny",
            principal: { AWS: ["1", "2"], Service: "s3.amazonaws.com" },
            notAction: ["s3:Get*"],
            resource: ["a", "b"],
            condition: { StringEquals: { "aws:PrincipalOrgID": ["o-1", "o-2"], "aws:UserId": 7 } },
          },
        ],
      }),
      [
        {
          effect: "Deny",
          principals: [
            { kind: "AWS", name: "1" },
            { kind: "AWS", name: "2" },
            { kind: "Service", name: "s3.amazonaws.com" },
          ],
          actions: [],
          resources: ["a", "b"],
          tests: [
            { operator: "StringEquals", key: "aws:principalorgid", values: ["o-1", "o-2"] },
            { operator: "StringEquals", key: "aws:userid", values: ["7"] },
          ],
          negated: ["NotAction"],
        },
      ],
    );
  });

  it("keeps what is not known yet, and what has a shape that says nothing, as such", () => {
    deepEqual(
      statementsOf({
        Statement: [
          unknownPart,
          {
            Effect: unknownPart,
            Principal: unknownPart,
            Action: [unknownPart],
            Resource: [{}],
            Condition: { Bool: unknownPart },
          },
          { Effect: "Allow", Condition: unknownPart },
        ],
      }),
      [
        unknownPart,
        {
          effect: unknownPart,
          principals: [{ kind: unknownPart, name: unknownPart }],
          actions: [unknownPart],
          resources: [unknownPart],
          tests: [{ operator: "Bool", key: "*", values: [unknownPart] }],
          negated: [],
        },
        {
          effect: "Allow",
          principals: undefined,
          actions: [],
          resources: [],
          tests: [{ operator: "*", key: "*", values: [unknownPart] }],
          negated: [],
        },
      ],
    );
  });

  it("finds no statements where there are none", () => {
    deepEqual(statementsOf({}), []);
    deepEqual(statementsOf({ Statement: null }), []);
  });

  it("takes nothing else for a document", () => {
    equal(statementsOf("{}"), undefined);
    equal(statementsOf(null), undefined);
    equal(statementsOf([]), undefined);
    equal(statementsOf({ Statement: "x" }), undefined);
    equal(statementsOf({ Statement: [[]] }), undefined);
  });

  it("does not take prototype names for elements", () => {
    deepEqual(statementsOf(Object.create({ Statement: [{}] })), []);
  });
});
