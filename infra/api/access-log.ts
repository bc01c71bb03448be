/**
 * Format of the API's access log: one JSON object a request. Nothing in it is text that a caller writes freely (user
 * agent, raw path), with which a line could be broken or forged.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
export const accessLogFormat = JSON.stringify({
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
