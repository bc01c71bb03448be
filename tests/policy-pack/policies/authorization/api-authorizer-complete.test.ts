import { deepEqual } from "node:assert/strict";
import { apiAuthorizerComplete } from "../../../../policy-pack/policies/authorization/api-authorizer-complete";
import { describeCases } from "../../../support/policy-cases";
import { evaluate } from "../../../support/policy-evaluate";
import { cases } from "./api-authorizer-complete.cases";

describeCases(apiAuthorizerComplete, cases);

describe("api-authorizer-complete, of lists of empty texts", () => {
  it("takes them for empty lists, though not names that resources are to provide", () => {
    const violations = (type: string, inputs: object) =>
      evaluate(apiAuthorizerComplete, type, inputs).violations.map((violation) => violation.split(",")[0]);
    deepEqual(
      violations("aws:apigateway/authorizer:Authorizer", { type: "COGNITO_USER_POOLS", providerArns: [""] }),
      ["providerArns is empty"],
    );
    const jwt = { issuer: "https://issuer.example", audiences: [""] };
    deepEqual(
      violations("aws:apigatewayv2/authorizer:Authorizer", { authorizerType: "JWT", jwtConfiguration: jwt }),
      ["jwtConfiguration.audiences is empty"],
    );
  });
});
