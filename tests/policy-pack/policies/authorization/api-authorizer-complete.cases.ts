import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const noPool = (path: string) =>
  `${path} is empty, so no user pool decides. List the ARNs of the user pools.`;
const noFunction = (path: string) =>
  `${path} is not set, so no function decides. Set it to the function's invoke ARN.`;
const noAudience = (path: string) =>
  `${path} is empty, so a token that was issued for any other client is taken. List the client ids.`;
const noIssuer = (path: string) => `${path} is not an https:// URL. Set it to the issuer of the tokens.`;
const noSource = "is empty, so no part of a request says who calls. Set it to $request.header.Authorization.";
const noRestSource =
  "identitySource is not set, so no part of a request says who calls. Set it to method.request.header.Authorization.";

const scheme = (authorizer: object, rest: object = {}) => ({
  body: {
    components: { securitySchemes: { caller: { ...rest, "x-amazon-apigateway-authorizer": authorizer } } },
  },
});
const place = "body.components.securitySchemes.caller.x-amazon-apigateway-authorizer";

export const cases: PolicyCases = {
  resources: [
    of(["aws:apigateway/authorizer:Authorizer", "aws-native:apigateway:Authorizer"], {
      omitted: [noFunction("authorizerUri")],
      allowed: {
        "a user pool": {
          type: "COGNITO_USER_POOLS",
          providerArns: ["arn:aws:cognito-idp:eu-west-1:1:userpool/a"],
        },
        "a user pool that is still to be made": { type: "COGNITO_USER_POOLS", providerArns: [unknown] },
        "a function": { type: "REQUEST", authorizerUri: unknown },
        "a function without type": { authorizerUri: "arn:aws:apigateway:…" },
        "a function that is asked each time": {
          type: "REQUEST",
          authorizerUri: "arn:aws:apigateway:…",
          identitySource: "",
          authorizerResultTtlInSeconds: 0,
        },
        "a function whose answers are kept for a caller": {
          type: "REQUEST",
          authorizerUri: "arn:aws:apigateway:…",
          identitySource: "method.request.header.Authorization",
          authorizerResultTtlInSeconds: 300,
        },
      },
      denied: {
        "no pool": [{ type: "COGNITO_USER_POOLS" }, noPool("providerArns")],
        "an empty list of pools": [{ type: "COGNITO_USER_POOLS", providerArns: [] }, noPool("providerArns")],
        "a TOKEN authorizer without function": [{ type: "TOKEN" }, noFunction("authorizerUri")],
        "a REQUEST authorizer without function": [{ type: "REQUEST" }, noFunction("authorizerUri")],
        "answers that are kept for everyone": [
          { type: "REQUEST", authorizerUri: "arn:aws:apigateway:…", identitySource: "" },
          noRestSource,
        ],
      },
      undecided: {
        "an unknown type": [{ type: unknown }, "type"],
        "unknown pools": [{ type: "COGNITO_USER_POOLS", providerArns: unknown }, "providerArns"],
      },
    }),
    of("aws-native:apigateway:Authorizer", {
      omitted: [noFunction("authorizerUri")],
      allowed: {},
      denied: {
        "answers that are kept, of nobody": [
          { type: "REQUEST", authorizerUri: "arn:aws:apigateway:…", authorizerResultTtlInSeconds: 60 },
          noRestSource,
        ],
      },
      undecided: {},
    }),
    of("aws:apigateway/authorizer:Authorizer", {
      omitted: [noFunction("authorizerUri")],
      allowed: {
        "answers that are kept for the usual header": {
          type: "REQUEST",
          authorizerUri: "arn:aws:apigateway:…",
          authorizerResultTtlInSeconds: 60,
        },
      },
      denied: {},
      undecided: {},
    }),
    ...(
      [
        ["aws:apigatewayv2/authorizer:Authorizer", "audiences", "identitySources"],
        ["aws-native:apigatewayv2:Authorizer", "audience", "identitySource"],
      ] as const
    ).map(([type, list, sources]) => {
      const jwt = (jwtConfiguration: object, rest: object = {}) => ({
        authorizerType: "JWT",
        jwtConfiguration,
        ...rest,
      });
      const issuer = "https://issuer.example";
      return of(type, {
        omitted: [],
        allowed: {
          "a JWT of one client": jwt(
            { issuer, [list]: ["client"] },
            { [sources]: ["$request.header.Authorization"] },
          ),
          "a JWT without a word about its source": jwt({ issuer, [list]: ["client"] }),
          "a client that is still to be made": jwt({ issuer, [list]: [unknown] }),
          "a Lambda authorizer": { authorizerType: "REQUEST", authorizerUri: unknown },
        },
        denied: {
          "a plain http issuer and no audience": [
            jwt({ issuer: "http://issuer.example" }),
            noIssuer("jwtConfiguration.issuer"),
            noAudience(`jwtConfiguration.${list}`),
          ],
          "no configuration at all": [
            { authorizerType: "JWT" },
            noIssuer("jwtConfiguration.issuer"),
            noAudience(`jwtConfiguration.${list}`),
          ],
          "an empty list of sources": [
            jwt({ issuer, [list]: ["client"] }, { [sources]: [] }),
            `${sources} ${noSource}`,
          ],
          "answers that are kept for everyone": [
            { authorizerType: "REQUEST", authorizerUri: "arn", authorizerResultTtlInSeconds: 300 },
            `${sources} ${noSource}`,
          ],
          "a Lambda authorizer without function": [
            { authorizerType: "REQUEST" },
            noFunction("authorizerUri"),
          ],
        },
        undecided: {
          "an unknown type": [{ authorizerType: unknown }, "authorizerType"],
          "an unknown issuer, and still judges the audience": [
            jwt({ issuer: unknown }),
            "jwtConfiguration.issuer",
            noAudience(`jwtConfiguration.${list}`),
          ],
          "an unknown source": [jwt({ issuer, [list]: ["client"] }, { [sources]: unknown }), sources],
        },
      });
    }),
    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
        "aws:apigatewayv2/api:Api",
        "aws-native:apigatewayv2:Api",
      ],
      {
        omitted: [],
        allowed: {
          "a user pool": scheme({ type: "cognito_user_pools", providerARNs: ["arn"] }),
          "a function": scheme({ type: "request", authorizerUri: "arn" }),
          "a JWT whose issuer is found by discovery": scheme(
            { type: "jwt", jwtConfiguration: { audience: ["client"] } },
            {
              type: "openIdConnect",
              openIdConnectUrl: "https://issuer.example/.well-known/openid-configuration",
            },
          ),
          "IAM, which has no authorizer": { body: '{"components":{"securitySchemes":{"iam":{}}}}' },
        },
        denied: {
          "no kind": [
            scheme({}),
            `${place}.type is not set, so nothing decides. Set it to the kind of the authorizer.`,
          ],
          "no pool": [scheme({ type: "cognito_user_pools" }), noPool(`${place}.providerARNs`)],
          "no function": [scheme({ type: "request" }), noFunction(`${place}.authorizerUri`)],
          "no issuer": [
            scheme({ type: "jwt", jwtConfiguration: { audience: ["client"] } }),
            noIssuer(`${place}.jwtConfiguration.issuer`),
          ],
          "a JWT without audience": [
            scheme({ type: "jwt", jwtConfiguration: { issuer: "https://issuer.example" } }),
            noAudience(`${place}.jwtConfiguration.audience`),
          ],
          "OpenAPI 2, as text": [
            {
              body: '{"securityDefinitions":{"caller":{"x-amazon-apigateway-authorizer":{"type":"token"}}}}',
            },
            noFunction("body.securityDefinitions.caller.x-amazon-apigateway-authorizer.authorizerUri"),
          ],
        },
        undecided: {
          "an unknown definition": [{ body: unknown }, "body"],
          "an unknown type": [scheme({ type: unknown }), `${place}.type`],
        },
      },
    ),
  ],
};
