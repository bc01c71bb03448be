import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const everyone =
  'principal is "*", so any AWS account may call the function. Name an account or a service, or set principalOrgId.';
const forAnyone = (principal: string) =>
  `sourceArn is not set, so ${principal} calls the function for anyone. Set it to the ARN of the resource that may have it called.`;
const api = "apigateway.amazonaws.com";
const policy = (statement: object) => ({
  policy: JSON.stringify({
    Statement: [{ Effect: "Allow", Action: "lambda:InvokeFunction", Resource: "*", ...statement }],
  }),
});

export const cases: PolicyCases = {
  resources: [
    of(["aws:lambda/permission:Permission", "aws-native:lambda:Permission"], {
      omitted: [],
      allowed: {
        "an API's calls": {
          principal: api,
          sourceArn: "arn:aws:execute-api:eu-west-1:123456789012:abc/*/GET/me",
        },
        "the calls of an API that is still to be made": { principal: api, sourceArn: unknown },
        "the calls of a bucket": { principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::uploads" },
        "a service for one account": { principal: "events.amazonaws.com", sourceAccount: "123456789012" },
        "a skill": { principal: "alexa-appkit.amazon.com", eventSourceToken: "amzn1.ask.skill.x" },
        "what copies a function to the edge": {
          action: "lambda:GetFunction",
          principal: "edgelambda.amazonaws.com",
        },
        "an account": { principal: "123456789012" },
        "the role of a service in one account": {
          principal:
            "arn:aws:iam::123456789012:role/aws-service-role/ops.apigateway.amazonaws.com/AWSServiceRoleForAPIGateway",
        },
        "an organization": { principal: "*", principalOrgId: "o-abcdef" },
        "everyone's calls on behalf of one account": { principal: "*", sourceAccount: "123456789012" },
      },
      denied: {
        everyone: [{ principal: "*" }, everyone],
        "everyone's calls on behalf of every account": [{ principal: "*", sourceAccount: "*" }, everyone],
        "everyone by a URL": [{ principal: "*", functionUrlAuthType: "NONE" }, everyone],
        "every account by a URL": [{ principal: "*", functionUrlAuthType: "AWS_IAM" }, everyone],
        "an API Gateway of anybody": [{ principal: api }, forAnyone(api)],
        "an API Gateway of China of anybody": [{ principal: `${api}.cn` }, forAnyone(`${api}.cn`)],
        "a skill of anybody": [
          { principal: "alexa-appkit.amazon.com" },
          forAnyone("alexa-appkit.amazon.com"),
        ],
      },
      undecided: {
        "an unknown principal": [{ principal: unknown }, "principal"],
        "an unknown account": [{ principal: "*", sourceAccount: unknown }, "sourceAccount"],
      },
    }),
    of("aws:lambda/resourcePolicy:ResourcePolicy", {
      omitted: [],
      allowed: {
        "an account": policy({ Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
        "a service for one account's things": policy({
          Principal: { Service: api },
          Condition: { ArnLike: { "aws:SourceArn": "arn:aws:execute-api:eu-west-1:123456789012:abc/*" } },
        }),
        "an organization": policy({
          Principal: "*",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abcdef" } },
        }),
      },
      denied: {
        "a service for anyone": [
          policy({ Principal: { Service: api } }),
          "policy allows a service without a condition that says on whose behalf, so it calls the function for anyone. Add a condition on aws:SourceArn or aws:SourceAccount.",
        ],
        everyone: [
          policy({ Principal: "*" }),
          'policy allows Principal "*" without a condition that says whose calls, so any AWS account may call the function. Name accounts or services, or add a condition on aws:PrincipalOrgID.',
        ],
      },
      undecided: { "an unknown policy": [{ policy: unknown }, "policy"] },
    }),
  ],
};
