import { deepEqual } from "node:assert/strict";
import { apiIntegrationHttps } from "../../../../policy-pack/policies/https/api-integration-https";
import { describeCases } from "../../../support/policy-cases";
import { evaluate } from "../../../support/policy-evaluate";
import { cases } from "./api-integration-https.cases";

describeCases(apiIntegrationHttps, cases);

/** No case: were its address unknown, it would be taken for a listener's, and the violation would be lost. */
describe("api-integration-https and an address that is no listener", () => {
  it("denies plain http inside a VPC also where a listener's certificate is named", () => {
    const { violations } = evaluate(apiIntegrationHttps, "aws:apigatewayv2/integration:Integration", {
      integrationType: "HTTP_PROXY",
      connectionType: "VPC_LINK",
      integrationUri: "http://internal.example",
      tlsConfig: { serverNameToVerify: "internal.example" },
    });
    deepEqual(violations, [
      'integrationUri calls "internal.example" over plain http. Set it to an https:// URL.',
    ]);
  });
});
