import { stringify } from "yaml";

const megabyte = 1_000_000;

/** The forms in which a program may give a definition. */
export const forms: Readonly<Record<string, (document: object) => unknown>> = {
  JSON: (document) => JSON.stringify(document),
  YAML: (document) => stringify(document),
  object: (document) => document,
};

/** A definition of about 1 MB in a form, each operation authorized and each integration over HTTPS; `salt` makes it a new one. */
export function openApi(form: string, salt: string): unknown {
  const write = forms[form] ?? String;
  const sizeOf = (paths: number): number =>
    (form === "YAML" ? stringify : JSON.stringify)(definition(paths, salt)).length;
  const perPath = (sizeOf(11) - sizeOf(1)) / 10;
  return write(definition(Math.ceil(megabyte / perPath), salt));
}

function definition(count: number, salt: string): object {
  return {
    openapi: "3.0.1",
    info: { title: salt, version: "1" },
    "x-amazon-apigateway-security-policy": "SecurityPolicy_TLS13_1_3_2025_09",
    "x-amazon-apigateway-endpoint-access-mode": "STRICT",
    components: {
      securitySchemes: {
        users: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          "x-amazon-apigateway-authtype": "cognito_user_pools",
          "x-amazon-apigateway-authorizer": {
            type: "cognito_user_pools",
            providerARNs: ["arn:aws:cognito-idp:eu-west-1:1:userpool/eu-west-1_a"],
          },
        },
      },
    },
    paths: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`/orders${index}/{id}`, operations(index, salt)]),
    ),
  };
}

function operations(index: number, salt: string): object {
  return Object.fromEntries(
    ["get", "post"].map((method) => [
      method,
      {
        operationId: `${method}Order${index}`,
        summary: `Reads or writes the orders of ${salt}, one customer at a time.`,
        security: [{ users: [] }],
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "The order",
            headers: { "Access-Control-Allow-Origin": { schema: { type: "string" } } },
          },
        },
        "x-amazon-apigateway-integration": {
          type: "http",
          httpMethod: method.toUpperCase(),
          uri: `https://orders.example/orders/${index}`,
          responses: {
            default: {
              statusCode: "200",
              responseParameters: {
                "method.response.header.Access-Control-Allow-Origin": "'https://shop.example'",
                "method.response.header.Vary": "'Origin'",
              },
            },
          },
        },
      },
    ]),
  );
}
