import { deepEqual, doesNotMatch } from "node:assert/strict";
import { accessLogFormat } from "../../../infra/api/access-log";

/** What somebody who reads the log asks of a request, and the fields that answer it. */
const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "which request it was": {
    requestId: "$context.requestId",
    extendedRequestId: "$context.extendedRequestId",
    requestTime: "$context.requestTime",
    domainName: "$context.domainName",
    stage: "$context.stage",
    httpMethod: "$context.httpMethod",
    resourcePath: "$context.resourcePath",
  },
  "which TLS was negotiated": {
    protocol: "$context.protocol",
    tlsVersion: "$context.tlsVersion",
    cipherSuite: "$context.cipherSuite",
  },
  "who called": {
    ip: "$context.identity.sourceIp",
    subject: "$context.authorizer.claims.sub",
    identity: "$context.identity.cognitoIdentityId",
    authorizeStatus: "$context.authorize.status",
  },
  "what was answered": {
    status: "$context.status",
    errorType: "$context.error.responseType",
    integrationStatus: "$context.integration.status",
    integrationLatency: "$context.integration.latency",
    responseLatency: "$context.responseLatency",
  },
  "what the firewall said": {
    wafResponseCode: "$context.wafResponseCode",
    webAclArn: "$context.webaclArn",
  },
};

/** Does not prove what AWS writes for each variable. */
describe("access log", () => {
  const fields = JSON.parse(accessLogFormat) as Record<string, string>;

  it("says which TLS was negotiated, who called, what was answered and what the firewall said", () => {
    deepEqual(fields, Object.assign({}, ...Object.values(questions)));
  });

  it("holds nothing that a caller writes freely, with which a line could be forged", () => {
    doesNotMatch(accessLogFormat, /userAgent|\$context\.path|requestOverride|\\n/);
  });
});
