/**
 * The API's resource policy: anyone may try, nobody without TLS. The Allow is needed, as a Cognito authorizer and the
 * preflight both ask for one; who gets an answer is the methods' authorization. `*` stands for this API, to which
 * alone the policy is attached; the shorthand `execute-api:/*` would come back from AWS as another text and look
 * like drift.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export function apiResourcePolicy(): string {
  return JSON.stringify({
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
}
