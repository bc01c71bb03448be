import { deepEqual, equal } from "node:assert/strict";
import {
  credentialHeaders,
  fixedHeaders,
  preflightHeaders,
  responseParameters,
} from "../../../infra/api/cors";

/** Does not prove that a browser is content: the acceptance tests ask one. */
describe("cors", () => {
  const trustedOrigins = ["https://www.example.com", "https://partner.example.net"] as const;
  const cognito = { trustedOrigins, credentialHeaders: credentialHeaders.cognito };
  const iam = { trustedOrigins, credentialHeaders: credentialHeaders.iam };
  const fixed = {
    "Access-Control-Allow-Origin": "https://www.example.com",
    "Access-Control-Allow-Credentials": "true",
    Vary: "Origin",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
  };

  it("names the site in answers that cannot pick an origin", () => {
    deepEqual(fixedHeaders(cognito), fixed);
  });

  it("grants the methods of the path and the headers of a token", () => {
    deepEqual(preflightHeaders(cognito, ["GET", "PUT"]), {
      ...fixed,
      "Access-Control-Allow-Methods": "GET,PUT,OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type,Authorization",
      "Access-Control-Max-Age": "600",
    });
  });

  it("grants the headers of a signature", () => {
    equal(
      preflightHeaders(iam, ["GET"])["Access-Control-Allow-Headers"],
      "Content-Type,Authorization,X-Amz-Date,X-Amz-Security-Token,X-Amz-Content-Sha256",
    );
  });

  it("writes headers as fixed text, which API Gateway wants in single quotes", () => {
    deepEqual(responseParameters("gatewayresponse", { Vary: "Origin" }), {
      "gatewayresponse.header.Vary": "'Origin'",
    });
  });
});
