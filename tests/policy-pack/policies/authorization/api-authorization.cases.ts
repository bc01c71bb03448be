import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const restOpen = (path: string) =>
  `${path} is NONE, so anyone may call; an API key does not authorize. Set it to AWS_IAM, or to COGNITO_USER_POOLS or CUSTOM with an authorizerId.`;
const httpOpen =
  "authorizationType is NONE, so anyone may call; an API key does not authorize. Set it to AWS_IAM, or to JWT or CUSTOM with an authorizerId.";
const socketOpen = httpOpen.replace("JWT or CUSTOM", "CUSTOM");
const openOperation = (path: string) =>
  `${path} is open to anyone. Give the operation itself a security requirement whose scheme has x-amazon-apigateway-authorizer or is awsSigv4.`;
const quickCreate =
  "target makes a $default route that anyone may call. Remove it, and make the route and its integration as resources.";

const get = 'body.paths["/a"].get';
const schemes = {
  pool: { type: "apiKey", "x-amazon-apigateway-authorizer": { type: "cognito_user_pools" } },
  iam: { type: "apiKey", "x-amazon-apigateway-authtype": "awsSigv4" },
  key: { type: "apiKey", name: "x-api-key", in: "header" },
};
const body = (operation: object, rest: object = {}) => ({
  body: { paths: { "/a": { get: operation } }, components: { securitySchemes: schemes }, ...rest },
});

/** Says nothing about what an authorizer decides, nor about a method whose API is private. */
const definitions = {
  omitted: [],
  allowed: {
    "a user pool on the operation": body({ security: [{ pool: [] }] }),
    "IAM by scheme": body({ security: [{ iam: [] }] }),
    "IAM by extension": body({ "x-amazon-apigateway-auth": { type: "AWS_IAM" } }),
    "a scheme that stands for another": {
      body: {
        paths: { "/a": { get: { security: [{ users: [] }] } } },
        components: {
          securitySchemes: { users: { $ref: "#/components/securitySchemes/pool" }, pool: schemes.pool },
        },
      },
    },
    "a reference to nothing": { body: { paths: { "/a": { $ref: "#/components/none~1a" } } } },
    "an API key beside a user pool": body({ security: [{ key: [], pool: [] }] }),
    "a preflight": { body: '{"paths":{"/a":{"options":{}}}}' },
    "security that is merged in": {
      body: [
        "x-secured: &secured {security: [{iam: []}]}",
        "components: {securitySchemes: {iam: {x-amazon-apigateway-authtype: awsSigv4}}}",
        "paths: {/a: {get: {<<: *secured}}}",
      ].join("\n"),
    },
    "one anchor behind hundreds of paths": {
      body: [
        "x-secured: &secured {security: [{iam: []}]}",
        "components: {securitySchemes: {iam: {x-amazon-apigateway-authtype: awsSigv4}}}",
        "paths:",
        ...Array.from({ length: 300 }, (_, at) => `  /a${at}: {get: *secured}`),
      ].join("\n"),
    },
    "extensions among the paths": { body: { paths: { "x-owner": "shop", "x-size": 7, "x-list": [] } } },
    "OpenAPI 2": {
      body: { paths: { "/a": { get: { security: [{ pool: [] }] } } }, securityDefinitions: schemes },
    },
  },
  denied: {
    "an operation without security": [{ body: '{"paths":{"/a":{"get":{}}}}' }, openOperation(get)],
    "security at the root alone, which API Gateway ignores": [
      body({}, { security: [{ pool: [] }] }),
      openOperation(get),
    ],
    "empty security": [body({ security: [] }), openOperation(get)],
    "no security as an alternative": [body({ security: [{ pool: [] }, {}] }), openOperation(get)],
    "open by extension, whatever its security says": [
      body({ security: [{ pool: [] }], "x-amazon-apigateway-auth": { type: "NONE" } }),
      openOperation(get),
    ],
    "an API key as an alternative": [body({ security: [{ pool: [] }, { key: [] }] }), openOperation(get)],
    "a scheme that is not there": [body({ security: [{ poll: [] }] }), openOperation(get)],
    "an operation that is merged in": [
      { body: "x-open: &open {summary: open}\npaths: {/a: {get: {<<: *open}}}" },
      openOperation(get),
    ],
    "a key that stands twice": [
      { body: "openapi: 3.0.1\npaths: {}\npaths: {/a: {get: {}}}" },
      'body is a text in which the key "paths" of line 3 stands twice; JSON or YAML is expected.',
    ],
    "a text that is no document": [
      { body: "{openapi" },
      "body is a text that cannot be read (line 1); JSON or YAML is expected.",
    ],
    "a path that stands for another": [
      {
        body: {
          paths: { "/a": { $ref: "#/components/pathItems/shop~1%7Bid%7D" } },
          components: { pathItems: { "shop/{id}": { get: {} } } },
        },
      },
      openOperation('body.components.pathItems["shop/{id}"].get'),
    ],
    "two paths of which one stands for the other": [
      { body: { paths: { "/a": { get: {} }, "/b": { $ref: "#/paths/~1a" } } } },
      openOperation(get),
    ],
    "any method": [
      { body: "paths:\n  /a:\n    x-amazon-apigateway-any-method: {}\n" },
      openOperation('body.paths["/a"].x-amazon-apigateway-any-method'),
    ],
  },
  undecided: {
    "an unknown definition": [{ body: unknown }, "body"],
    "an unknown path, and still judges the other": [
      { body: { paths: { "/a": { get: { security: [] } }, "/b": unknown } } },
      'body.paths["/b"]',
      openOperation(get),
    ],
    "a path that stands in another document, and still judges the other": [
      { body: { paths: { "/a": { get: {} }, "/b": { $ref: "https://example.com/api.yaml#/b" } } } },
      'body.paths["/b"] refers to a definition that does not stand in this document',
      openOperation(get),
    ],
    "a path that stands for itself": [
      { body: { paths: { "/a": { $ref: "#/paths/~1a" } } } },
      'body.paths["/a"] refers to a definition that does not stand in this document',
    ],
    "unknown schemes, and still judges what needs none": [
      {
        body: {
          paths: { "/a": { get: { security: [] }, put: { security: [{ pool: [] }] } } },
          components: { securitySchemes: unknown },
        },
      },
      "body.components.securitySchemes",
      openOperation(get),
    ],
    "an unknown requirement": [body({ security: [unknown] }), `${get}.security[0]`],
  },
} as const;

const api = (protocolType: string) => ({
  type: "aws:apigatewayv2/api:Api",
  props: { id: "api1", protocolType },
});
const defaultRoute = (authorizationType: string) => ({
  type: "aws:apigatewayv2/route:Route",
  props: { apiId: "api1", routeKey: "$default", authorizationType, authorizerId: "auth1" },
});

const config = { publicRoutes: ["shop GET /a/{id}", "shop GET /a", "shop $default"] };
const rest = (name: string) => ({
  [name]: { type: "aws:apigateway/restApi:RestApi", props: { id: name } },
  [`${name}-a`]: {
    type: "aws:apigateway/resource:Resource",
    props: { id: `${name}/a`, restApi: name, parentId: `${name}/`, pathPart: "a" },
  },
  [`${name}-id`]: {
    type: "aws:apigateway/resource:Resource",
    props: { id: `${name}/a/id`, restApi: name, parentId: `${name}/a`, pathPart: "{id}" },
  },
});
const openMethod = (api: string, resourceId: string, httpMethod = "GET") => ({
  type: "aws:apigateway/method:Method",
  props: { restApi: api, resourceId, httpMethod, authorization: "NONE" },
});
const openRoute = (api: string, routeKey: string) => ({
  type: "aws:apigatewayv2/route:Route",
  props: { apiId: api, routeKey },
});
const socketless = (name: string) => ({
  [name]: { type: "aws:apigatewayv2/api:Api", props: { id: name, protocolType: "HTTP" } },
});
const openDefinition = '{"paths":{"/a":{"get":{}},"/b":{"get":{}}}}';

export const cases: PolicyCases = {
  resources: [
    ...(
      [
        ["aws:apigateway/method:Method", "authorization"],
        ["aws-native:apigateway:Method", "authorizationType"],
      ] as const
    ).map(([type, property]) =>
      of(type, {
        omitted: [restOpen(property)],
        allowed: {
          IAM: { httpMethod: "GET", [property]: "AWS_IAM" },
          "a user pool": { httpMethod: "GET", [property]: "COGNITO_USER_POOLS", authorizerId: "abc" },
          "a Lambda authorizer that is still to be made": {
            httpMethod: "GET",
            [property]: "CUSTOM",
            authorizerId: unknown,
          },
          "a preflight": { httpMethod: "OPTIONS", [property]: "NONE" },
          "a preflight whatever the authorization": { httpMethod: "OPTIONS", [property]: unknown },
          "IAM whatever the method": { httpMethod: unknown, [property]: "AWS_IAM" },
        },
        denied: {
          NONE: [{ httpMethod: "GET", [property]: "NONE" }, restOpen(property)],
          "NONE with an API key": [
            { httpMethod: "GET", [property]: "NONE", apiKeyRequired: true },
            restOpen(property),
          ],
          "a user pool without authorizer": [
            { httpMethod: "ANY", [property]: "COGNITO_USER_POOLS" },
            `${property} is COGNITO_USER_POOLS, but authorizerId is not set. Set it to the id of the authorizer.`,
          ],
          "a kind that does not exist": [
            { httpMethod: "GET", [property]: "JWT", authorizerId: "abc" },
            `${property} "JWT" is not a kind of authorization. Set it to AWS_IAM, or to COGNITO_USER_POOLS or CUSTOM with an authorizerId.`,
          ],
          "an object": [
            { httpMethod: "GET", [property]: {} },
            `${property} is an object; a text is expected.`,
          ],
        },
        undecided: {
          "an unknown authorization": [{ httpMethod: "GET", [property]: unknown }, property],
          "an unknown method that is open": [{ httpMethod: unknown, [property]: "NONE" }, "httpMethod"],
        },
      }),
    ),

    of(["aws:apigatewayv2/route:Route", "aws-native:apigatewayv2:Route"], {
      omitted: [httpOpen],
      allowed: {
        IAM: { routeKey: "GET /a", authorizationType: "AWS_IAM" },
        "a JWT authorizer": { routeKey: "GET /a", authorizationType: "JWT", authorizerId: "abc" },
        "a preflight": { routeKey: "OPTIONS /a" },
        "a message of a WebSocket API": { routeKey: "sendMessage" },
        "$default, which the API decides": { routeKey: "$default", authorizationType: "NONE" },
        "an unknown key of a route with an authorizer": {
          routeKey: unknown,
          authorizationType: "CUSTOM",
          authorizerId: unknown,
        },
        "the end of a WebSocket connection": { routeKey: "$disconnect", authorizationType: "NONE" },
      },
      denied: {
        "no authorization": [{ routeKey: "GET /a" }, httpOpen],
        "NONE on $connect": [{ routeKey: "$connect", authorizationType: "NONE" }, socketOpen],
        "a JWT on $connect, which no WebSocket API checks": [
          { routeKey: "$connect", authorizationType: "JWT", authorizerId: "abc" },
          'authorizationType "JWT" is not a kind of authorization. Set it to AWS_IAM, or to CUSTOM with an authorizerId.',
        ],
        "a JWT without authorizer": [
          { routeKey: "GET /a", authorizationType: "JWT" },
          "authorizationType is JWT, but authorizerId is not set. Set it to the id of the authorizer.",
        ],
      },
      undecided: {
        "an unknown authorization": [{ routeKey: "GET /a", authorizationType: unknown }, "authorizationType"],
        "an unknown key of an open route": [{ routeKey: unknown }, "routeKey"],
        "an unknown key of a route with a JWT, which $connect cannot have": [
          { routeKey: unknown, authorizationType: "JWT", authorizerId: "abc" },
          "routeKey",
        ],
      },
    }),

    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
      ],
      definitions,
    ),

    of(["aws:apigatewayv2/api:Api", "aws-native:apigatewayv2:Api"], {
      omitted: [],
      allowed: { "an API without target": { protocolType: "HTTP" } },
      denied: {
        "a quick-create target": [{ target: "https://back.example" }, quickCreate],
        "a quick-create target that is still unknown": [{ target: unknown }, quickCreate],
        "an open operation": [{ body: '{"paths":{"/a":{"get":{}}}}' }, openOperation(get)],
        "an open operation for everything else": [
          { body: '{"paths":{"$default":{"x-amazon-apigateway-any-method":{}}}}' },
          openOperation("body.paths.$default.x-amazon-apigateway-any-method"),
        ],
        "security at the root that an operation sets aside": [
          body({ security: [] }, { security: [{ pool: [] }] }),
          openOperation(get),
        ],
        "an API key at the root": [body({}, { security: [{ key: [] }] }), openOperation(get)],
      },
      undecided: {
        "an unknown definition": [{ body: unknown }, "body"],
        "security at the root alone": [
          body({}, { security: [{ pool: [] }] }),
          `${get} has no security of its own, and AWS does not say whether HTTP APIs take the one at the root; give it one`,
        ],
      },
    }),

    of("aws:apigatewayv2/route:Route", {
      config,
      omitted: [httpOpen],
      allowed: { "what the stack decides": { routeKey: "GET /a" } },
      denied: { "any other route": [{ routeKey: "GET /b" }, httpOpen] },
      undecided: {},
    }),
    of(["aws:apigateway/restApi:RestApi", "aws:apigatewayv2/api:Api"], {
      config,
      omitted: [],
      allowed: {
        "what the stack decides": { body: '{"paths":{"/a":{"get":{}}}}' },
        "what stands for every other route, as documents write it and as AWS exports it": {
          body: "paths: {$default: {x-amazon-apigateway-any-method: {}}, /$default: {x-amazon-apigateway-any-method: {}}}",
        },
      },
      denied: {
        "another method of the path": [
          { body: '{"paths":{"/a":{"post":{}}}}' },
          openOperation('body.paths["/a"].post'),
        ],
      },
      undecided: {},
    }),
  ],
  stacks: {
    "routes that are open on purpose, of the API that they are named with alone": {
      config,
      resources: {
        ...socketless("shop"),
        ...socketless("bank"),
        "shop-route": openRoute("shop", "GET /a"),
        "shop-default": openRoute("shop", "$default"),
        "bank-route": openRoute("bank", "GET /a"),
        "bank-default": openRoute("bank", "$default"),
        "far-route": openRoute("gone", "GET /a"),
      },
      denied: { "bank-route": [httpOpen], "bank-default": [httpOpen], "far-route": [httpOpen] },
    },
    "methods that are open on purpose, by their paths": {
      config,
      resources: {
        ...rest("shop"),
        ...rest("bank"),
        "shop-get": openMethod("shop", "shop/a"),
        "shop-get-one": openMethod("shop", "shop/a/id"),
        "shop-root": openMethod("shop", "shop/"),
        "bank-get": openMethod("bank", "bank/a"),
      },
      denied: { "shop-root": [restOpen("authorization")], "bank-get": [restOpen("authorization")] },
    },
    "a method that is open on purpose at preview, by what the program connected": {
      config,
      resources: {
        shop: { type: "aws:apigateway/restApi:RestApi", props: {} },
        "shop-a": {
          type: "aws-native:apigateway:Resource",
          props: { parentId: unknown, pathPart: "a" },
          refers: { parentId: ["shop"] },
        },
        "shop-get": {
          ...openMethod(unknown, unknown),
          refers: { restApi: ["shop"], resourceId: ["shop-a"] },
        },
        "shop-root": {
          ...openMethod(unknown, unknown),
          refers: { restApi: ["shop"], resourceId: ["shop"] },
        },
      },
      denied: { "shop-root": [restOpen("authorization")] },
    },
    "a method of which the path is not known": {
      config,
      resources: { ...rest("shop"), "shop-get": openMethod("shop", unknown) },
      undecided: { "shop-get": ["resourceId"] },
    },
    "operations that are open on purpose, of the API that they are named with alone": {
      config,
      resources: {
        shop: { type: "aws:apigateway/restApi:RestApi", props: { id: "shop", body: openDefinition } },
        bank: { type: "aws:apigatewayv2/api:Api", props: { id: "bank", body: openDefinition } },
        "shop-put": {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "shop", body: openDefinition },
        },
        "far-put": {
          type: "aws:apigateway/restApiPut:RestApiPut",
          props: { restApiId: "gone", body: openDefinition },
        },
        club: { type: "aws:apigatewayv2/api:Api", props: body({}, { security: [{ pool: [] }] }) },
      },
      denied: { bank: [openOperation(get)], "far-put": [openOperation(get)] },
      undecided: {
        club: [
          `${get} has no security of its own, and AWS does not say whether HTTP APIs take the one at the root; give it one`,
        ],
      },
    },
    "$default of an HTTP API": {
      resources: { api: api("HTTP"), route: defaultRoute("NONE"), other: openRoute("api1", "GET /b") },
      denied: { route: [httpOpen] },
    },
    "$default of a WebSocket API": { resources: { api: api("WEBSOCKET"), route: defaultRoute("NONE") } },
    "$default of an HTTP API with an authorizer": {
      resources: { api: api("HTTP"), route: defaultRoute("AWS_IAM") },
    },
    "$default of an API outside the stack": {
      resources: { route: defaultRoute("NONE") },
      undecided: { route: ["apiId names an API outside the stack, of which the protocol is not known"] },
    },
    "what is unknown, and is judged without the stack": {
      resources: {
        route: {
          type: "aws:apigatewayv2/route:Route",
          props: { apiId: "api1", routeKey: unknown, authorizationType: "AWS_IAM" },
        },
        method: openMethod("shop", "shop/a", unknown),
        shop: { type: "aws:apigateway/restApi:RestApi", props: { body: unknown } },
      },
    },
    "$default at preview, by what the program connected": {
      resources: {
        api: { type: "aws:apigatewayv2/api:Api", props: { protocolType: "HTTP" } },
        other: { type: "aws:apigatewayv2/api:Api", props: { protocolType: "WEBSOCKET" } },
        route: {
          type: "aws:apigatewayv2/route:Route",
          props: { apiId: unknown, routeKey: "$default" },
          refers: { apiId: ["api"] },
        },
      },
      denied: { route: [httpOpen] },
    },
  },
};
