import type { PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const letsIn = (api: string) =>
  `authorization is AWS_IAM, and the resource policy of ${api} allows Principal "*", so callers of every AWS account are let in. Leave that Allow out, save for OPTIONS, or narrow it by aws:PrincipalAccount or aws:PrincipalOrgID.`;
const policy = (statement: object) =>
  JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", ...statement }],
  });
const open = policy({ Resource: "*" });
const api = (props: object) => ({ type: "aws:apigateway/restApi:RestApi", props: { id: "api1", ...props } });
const method = (props: object = {}) => ({
  type: "aws:apigateway/method:Method",
  props: { restApi: "api1", httpMethod: "GET", authorization: "AWS_IAM", ...props },
});

export const cases: PolicyCases = {
  stacks: {
    "IAM without a resource policy": { resources: { api: api({}), get: method() } },
    "IAM and an Allow for preflights": {
      resources: { api: api({ policy: policy({ Resource: "execute-api:/*/OPTIONS/*" }) }), get: method() },
    },
    "IAM and an Allow for one account": {
      resources: {
        api: api({
          policy: policy({
            Resource: "*",
            Condition: { StringEquals: { "aws:PrincipalAccount": "123456789012" } },
          }),
        }),
        get: method(),
      },
    },
    "a user pool, which needs the Allow": {
      resources: { api: api({ policy: open }), get: method({ authorization: "COGNITO_USER_POOLS" }) },
    },
    "IAM on a preflight": {
      resources: { api: api({ policy: open }), options: method({ httpMethod: "OPTIONS" }) },
    },
    "an API outside the stack": { resources: { get: method({ restApi: "api2" }) } },
    "IAM and an Allow for everyone": {
      resources: { api: api({ policy: open }), get: method() },
      denied: { get: [letsIn("api")] },
    },
    "IAM and an Allow for everyone apart from the API, at preview": {
      resources: {
        api: api({ id: unknown }),
        policy: {
          type: "aws:apigateway/restApiPolicy:RestApiPolicy",
          props: { restApiId: unknown, policy: open },
          refers: { restApiId: ["api"] },
        },
        get: { ...method({ restApi: unknown }), refers: { restApi: ["api"] } },
      },
      denied: { get: [letsIn("api")] },
    },
    "the same of AWS's own provider": {
      resources: {
        api: {
          type: "aws-native:apigateway:RestApi",
          props: { restApiId: "api1", policy: JSON.parse(open) as object },
        },
        get: {
          type: "aws-native:apigateway:Method",
          props: { restApiId: "api1", httpMethod: "GET", authorizationType: "AWS_IAM" },
        },
      },
      denied: { get: [letsIn("api")] },
    },
    "an unknown method of an API that has no policy": {
      resources: { api: api({}), get: method({ httpMethod: unknown }) },
    },
    "an unknown method of an open API": {
      resources: { api: api({ policy: open }), get: method({ httpMethod: unknown }) },
      undecided: { get: ["httpMethod"] },
    },
    "an unknown resource policy": {
      resources: { api: api({ policy: unknown }), get: method() },
      undecided: { get: ["policy"] },
    },
  },
};
