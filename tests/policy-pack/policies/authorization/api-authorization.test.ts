import { deepEqual } from "node:assert/strict";
import { apiAuthorization } from "../../../../policy-pack/policies/authorization/api-authorization";
import { describeCases } from "../../../support/policy-cases";
import { evaluate, unknown } from "../../../support/policy-evaluate";
import { cases } from "./api-authorization.cases";

describeCases(apiAuthorization, cases);

describe("api-authorization and what is as good as nothing", () => {
  it("takes an empty id of an authorizer for none", () => {
    const method = { httpMethod: "GET", authorization: "CUSTOM", authorizerId: "" };
    deepEqual(violations("aws:apigateway/method:Method", method), [
      "authorization is CUSTOM, but authorizerId is not set. Set it to the id of the authorizer.",
    ]);
  });

  it("finds a requirement of nothing beside one that is not known", () => {
    const body = { paths: { "/a": { get: { security: [unknown, {}] } } } };
    deepEqual(violations("aws:apigateway/restApi:RestApi", { body }), [
      'body.paths["/a"].get is open to anyone. Give the operation itself a security requirement whose scheme has x-amazon-apigateway-authorizer or is awsSigv4.',
    ]);
  });
});

function violations(type: string, inputs: object): string[] {
  return evaluate(apiAuthorization, type, inputs).violations;
}
