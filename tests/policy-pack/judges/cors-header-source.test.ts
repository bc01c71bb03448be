import assert from "node:assert/strict";
import { httpCorsHeaderSource, restCorsHeaderSource } from "../../../policy-pack/judges/cors-header-source";

const rest = {
  "'https://a.example'": { kind: "literal", origin: "https://a.example" },
  "'*'": { kind: "literal", origin: "*" },
  "''": { kind: "literal", origin: "" },
  "integration.response.header.Access-Control-Allow-Origin": { kind: "backend" },
  "method.request.header.Origin": { kind: "request" },
  "stageVariables.origin": { kind: "variable" },
  "context.authorizer.origin": { kind: "variable" },
  "https://a.example": { kind: "variable" },
};

const http = {
  "https://a.example": { kind: "literal", origin: "https://a.example" },
  "*": { kind: "literal", origin: "*" },
  "$request.header.origin": { kind: "request" },
  "${request.header.origin}": { kind: "request" },
  "$response.header.x": { kind: "backend" },
  "$context.authorizer.origin": { kind: "variable" },
  "https://$request.header.host": { kind: "variable" },
};

describe("the source of Access-Control-Allow-Origin", () => {
  it("is read from the mapping of a REST API", () => {
    assert.deepEqual(
      Object.fromEntries(Object.keys(rest).map((text) => [text, restCorsHeaderSource(text)])),
      rest,
    );
  });

  it("is read from the mapping of an HTTP API", () => {
    assert.deepEqual(
      Object.fromEntries(Object.keys(http).map((text) => [text, httpCorsHeaderSource(text)])),
      http,
    );
  });
});
