import type { Input } from "./input";
import { Malformed } from "./malformed";

const methods: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["put", "PUT"],
  ["post", "POST"],
  ["delete", "DELETE"],
  ["options", "OPTIONS"],
  ["head", "HEAD"],
  ["patch", "PATCH"],
  ["trace", "TRACE"],
  ["x-amazon-apigateway-any-method", "ANY"],
]);

/** An operation of an API's definition, named as a route: `GET /orders`. */
export interface Operation {
  readonly route: string;
  readonly node: Input;
}

/**
 * The OpenAPI 2 or 3 document that defines an API, empty where there is none. API Gateway's own keys in it:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function definitionOf(api: Input): Input {
  const elsewhere = api.read("bodyS3Location");
  if (elsewhere.isSet())
    throw new Malformed(elsewhere.path, "a definition in S3, which no policy can read", "body");
  return api.read("body").document();
}

/** The operations of a definition. */
export function operationsOf(definition: Input): Operation[] {
  return definition
    .read("paths")
    .entries()
    .flatMap(([path, item]) =>
      item.entries().flatMap(([key, node]) => {
        const method = methods.get(key.toLowerCase());
        return method === undefined ? [] : [{ route: `${method} ${path}`, node }];
      }),
    );
}

/** The integrations of a definition: those of its operations and those that operations refer to by name. */
export function integrationsOf(definition: Input): Input[] {
  const ofOperations = operationsOf(definition).map(({ node }) =>
    node.read("x-amazon-apigateway-integration"),
  );
  const named = definition.read("components.x-amazon-apigateway-integrations").entries();
  return [...ofOperations, ...named.map(([, integration]) => integration)];
}
