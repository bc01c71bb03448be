import { deepEqual } from "node:assert/strict";
import { functionPermissionPrincipal } from "../../../../policy-pack/policies/authorization/function-permission-principal";
import { describeCases } from "../../../support/policy-cases";
import { evaluate } from "../../../support/policy-evaluate";
import { cases } from "./function-permission-principal.cases";

describeCases(functionPermissionPrincipal, cases);

describe("function-permission-principal, of an ARN that is written out", () => {
  for (const sourceArn of ["*", "arn:aws:execute-api:eu-west-1:*:*", "arn:aws:execute-api:*:*:*/*/*/*"]) {
    it(`denies ${sourceArn}, though not one that a resource is to provide`, () => {
      const inputs = { principal: "apigateway.amazonaws.com", sourceArn };
      deepEqual(
        evaluate(functionPermissionPrincipal, "aws:lambda/permission:Permission", inputs).violations,
        [
          "sourceArn names any account, so apigateway.amazonaws.com calls the function for anyone. Set it to the ARN of the resource that may have it called.",
        ],
      );
    });
  }
});
