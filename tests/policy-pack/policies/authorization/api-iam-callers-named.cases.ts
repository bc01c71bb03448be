import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const letsIn = (policy: string, signed = "authorization is AWS_IAM") =>
  `${signed}, and ${policy} allows Principal "*", so callers of every AWS account are let in. Leave that Allow out, save for OPTIONS, or narrow it by aws:PrincipalAccount or aws:PrincipalOrgID.`;
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

const definition = (operation: object, rest: object = {}) => ({
  paths: { "/a": { get: operation } },
  components: { securitySchemes: { iam: { "x-amazon-apigateway-authtype": "awsSigv4" } } },
  ...rest,
});
const byScheme = { security: [{ iam: [] }] };
const signed = definition(byScheme);
const signedOperation = 'body.paths["/a"].get is authorized by IAM';
const inDocument = "body.x-amazon-apigateway-policy";
const document = (statement: object) => JSON.parse(policy(statement)) as object;
const withPolicy = (operation: object, statement: object = { Resource: "*" }) => ({
  body: definition(operation, { "x-amazon-apigateway-policy": document(statement) }),
});

/** Of a definition that carries the policy itself. */
const whole = {
  omitted: [],
  allowed: {
    "IAM without a resource policy": { body: signed },
    "another kind of authorization": withPolicy({ security: [{ pool: [] }] }),
    "an Allow for preflights": withPolicy(byScheme, { Resource: "execute-api:/*/OPTIONS/*" }),
    "an Allow for one organization": withPolicy(byScheme, {
      Resource: "*",
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } },
    }),
    "IAM on a preflight alone": {
      body: {
        paths: { "/a": { options: { "x-amazon-apigateway-auth": { type: "AWS_IAM" } } } },
        "x-amazon-apigateway-policy": document({ Resource: "*" }),
      },
    },
  },
  denied: {
    "IAM by scheme": [withPolicy(byScheme), letsIn(inDocument, signedOperation)],
    "IAM by extension, in YAML": [
      {
        body: [
          "x-signed: &signed {x-amazon-apigateway-auth: {type: aws_iam}}",
          "paths: {/a: {get: *signed, put: *signed}}",
          `x-amazon-apigateway-policy: ${open}`,
        ].join("\n"),
      },
      letsIn(inDocument, signedOperation),
    ],
  },
  undecided: {
    "an unknown definition": [{ body: unknown }, "body"],
    "an unknown operation of an open API": [
      {
        body: {
          paths: { "/a": { get: unknown } },
          "x-amazon-apigateway-policy": document({ Resource: "*" }),
        },
      },
      'body.paths["/a"].get',
    ],
    "an unknown policy": [
      { body: definition(byScheme, { "x-amazon-apigateway-policy": unknown }) },
      inDocument,
    ],
  },
} as const;

export const cases: PolicyCases = {
  resources: [
    of(["aws:apigateway/restApi:RestApi", "aws-native:apigateway:RestApi"], whole),
    of("aws:apigateway/restApiPut:RestApiPut", whole),
    of(["aws:apigateway/restApi:RestApi", "aws-native:apigateway:RestApi"], {
      omitted: [],
      allowed: {
        "a policy without definition": { policy: open },
        "an unknown definition beside a policy for preflights": {
          body: unknown,
          policy: policy({ Resource: "execute-api:/*/OPTIONS/*" }),
        },
      },
      denied: {
        "a policy beside the definition, for all but one path": [
          { body: signed, policy: policy({ NotResource: "execute-api:/*/*/admin" }) },
          letsIn("policy", signedOperation),
        ],
      },
      undecided: {},
    }),
  ],
  stacks: {
    "a definition that is unknown, or none, which the API is asked about by itself": {
      resources: {
        api: { type: "aws:apigateway/restApi:RestApi", props: { body: unknown } },
        malformed: { type: "aws:apigateway/restApi:RestApi", props: { body: "no definition" } },
      },
    },
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
    "IAM, an Allow for everyone and a Deny outside of one endpoint": {
      resources: {
        api: api({
          policy: JSON.stringify({
            Statement: [
              { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*" },
              {
                Effect: "Deny",
                Principal: "*",
                Action: "execute-api:Invoke",
                Resource: "execute-api:/*",
                Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } },
              },
            ],
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
    "an unknown API, of which no caller signs": {
      resources: {
        api: api({ policy: open }),
        get: method({ restApi: unknown, authorization: "NONE" }),
        options: method({ restApi: unknown, httpMethod: "OPTIONS" }),
      },
    },
    "IAM and an Allow for everyone": {
      resources: { api: api({ policy: open }), get: method() },
      denied: { get: [letsIn("the resource policy of api")] },
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
      denied: { get: [letsIn("the resource policy of api")] },
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
      denied: { get: [letsIn("the resource policy of api", "authorizationType is AWS_IAM")] },
    },
    "an unknown authorization of an API that has no policy": {
      resources: { api: api({}), get: method({ authorization: unknown }) },
    },
    "an unknown authorization of an open API": {
      resources: { api: api({ policy: open }), get: method({ authorization: unknown }) },
      undecided: { get: ["authorization"] },
    },
    "a definition and a policy, each apart from the API": {
      resources: {
        api: api({}),
        definition: {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "api1", body: signed },
        },
        policy: {
          type: "aws:apigateway/restApiPolicy:RestApiPolicy",
          props: { restApiId: "api1", policy: open },
        },
      },
      denied: { api: [letsIn("the resource policy of api", signedOperation)] },
    },
    "a definition with the API and a policy apart": {
      resources: {
        api: api({ body: signed }),
        policy: {
          type: "aws:apigateway/restApiPolicy:RestApiPolicy",
          props: { restApiId: "api1", policy: open },
        },
      },
      denied: { api: [letsIn("the resource policy of api", signedOperation)] },
    },
    "a definition apart and a policy with the API": {
      resources: {
        api: api({ policy: open }),
        definition: {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "api1", body: signed },
        },
      },
      denied: { api: [letsIn("the resource policy of api", signedOperation)] },
    },
    "a policy of an API that is not known": {
      resources: {
        api: api({}),
        policy: {
          type: "aws:apigateway/restApiPolicy:RestApiPolicy",
          props: { restApiId: unknown, policy: open },
        },
        get: method(),
        options: method({ httpMethod: "OPTIONS" }),
      },
      undecided: { get: ["restApiId"] },
    },
    "a definition of an API that is not known, beside an open API and a closed one": {
      resources: {
        api: api({ policy: open }),
        closed: api({ id: "api2" }),
        definition: {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: unknown, body: signed },
        },
      },
      undecided: { api: ["restApiId"] },
    },
    "a policy of an API that is not known, beside a signed definition and another one": {
      resources: {
        api: api({ body: signed }),
        other: api({ id: "api2", body: '{"paths":{"/a":{"get":{"security":[]}}}}' }),
        policy: {
          type: "aws:apigateway/restApiPolicy:RestApiPolicy",
          props: { restApiId: unknown, policy: open },
        },
      },
      undecided: { api: ["restApiId"] },
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
