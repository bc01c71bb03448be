import assert from "node:assert/strict";
import { Input } from "../../../policy-pack/kit/input";
import { definitionOf, integrationsOf, operationsOf } from "../../../policy-pack/kit/open-api";

const api = Input.of({
  body: JSON.stringify({
    paths: {
      "/a": { get: {}, "x-amazon-apigateway-any-method": {}, parameters: [], summary: "x" },
      "/b": { OPTIONS: {} },
    },
    components: { "x-amazon-apigateway-integrations": { back: {} } },
  }),
});

describe("OpenAPI definitions", () => {
  it("have operations, and other keys beside them", () => {
    assert.deepEqual(
      operationsOf(definitionOf(api)).map(({ route, node }) => [route, node.path]),
      [
        ["GET /a", 'body.paths["/a"].get'],
        ["ANY /a", 'body.paths["/a"].x-amazon-apigateway-any-method'],
        ["OPTIONS /b", 'body.paths["/b"].OPTIONS'],
      ],
    );
  });

  it("have integrations in operations and by name", () => {
    assert.deepEqual(
      integrationsOf(definitionOf(api)).map(({ path }) => path),
      [
        'body.paths["/a"].get.x-amazon-apigateway-integration',
        'body.paths["/a"].x-amazon-apigateway-any-method.x-amazon-apigateway-integration',
        'body.paths["/b"].OPTIONS.x-amazon-apigateway-integration',
        "body.components.x-amazon-apigateway-integrations.back",
      ],
    );
  });

  it("are empty where an API has none", () => {
    assert.deepEqual(operationsOf(definitionOf(Input.of({}))), []);
  });

  it("are refused where they lie in S3", () => {
    assert.throws(() => definitionOf(Input.of({ bodyS3Location: {} })), {
      message: "bodyS3Location is a definition in S3, which no policy can read; body is expected.",
    });
  });
});
