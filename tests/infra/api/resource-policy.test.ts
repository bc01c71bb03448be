import assert from "node:assert/strict";
import { apiResourcePolicy } from "../../../infra/api/resource-policy";

/** Does not prove how AWS evaluates it. */
describe("api resource policy", () => {
  it("allows anyone to try, and denies anyone without TLS", () => {
    assert.deepEqual(JSON.parse(apiResourcePolicy()), {
      Version: "2012-10-17",
      Statement: [
        { Sid: "Invoke", Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" },
        {
          Sid: "TlsOnly",
          Effect: "Deny",
          Principal: "*",
          Action: "execute-api:Invoke",
          Resource: "*",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
  });
});
