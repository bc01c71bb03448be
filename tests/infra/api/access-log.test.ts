import assert from "node:assert/strict";
import { accessLogFormat } from "../../../infra/api/access-log";

/** Does not prove what AWS writes for each variable. */
describe("access log", () => {
  const fields = JSON.parse(accessLogFormat) as Record<string, string>;

  it("says which TLS was negotiated, who called, what was answered and what the firewall said", () => {
    assert.deepEqual(fields, {
      requestId: "$context.requestId",
      extendedRequestId: "$context.extendedRequestId",
      requestTime: "$context.requestTime",
      ip: "$context.identity.sourceIp",
      domainName: "$context.domainName",
      stage: "$context.stage",
      httpMethod: "$context.httpMethod",
      resourcePath: "$context.resourcePath",
      protocol: "$context.protocol",
      status: "$context.status",
      tlsVersion: "$context.tlsVersion",
      cipherSuite: "$context.cipherSuite",
      subject: "$context.authorizer.claims.sub",
      identity: "$context.identity.cognitoIdentityId",
      authorizeStatus: "$context.authorize.status",
      errorType: "$context.error.responseType",
      wafResponseCode: "$context.wafResponseCode",
      webAclArn: "$context.webaclArn",
      integrationStatus: "$context.integration.status",
      integrationLatency: "$context.integration.latency",
      responseLatency: "$context.responseLatency",
    });
  });
});
