import { deepEqual } from "node:assert/strict";
import {
  httpMapping,
  restMapping,
  written,
  type HeaderValue,
} from "../../../../policy-pack/judges/headers/header-value";

/** Texts stand as they are, sources behind "!". */
const rest = {
  "'https://a.example'": "https://a.example",
  " '*' ": "*",
  "''": "",
  "'a\nb'": "a\nb",
  "it's": "it's",
  "x'y'": "x'y'",
  "'y'x": "'y'x",
  "*": "*",
  "https://a.example": "https://a.example",
  "https://a.example/request.header": "https://a.example/request.header",
  "my-input.params('Origin')": "my-input.params('Origin')",
  "my-response.header": "my-response.header",
  "my-context.x": "my-context.x",
  "a$method.request.header.x": "a$method.request.header.x",
  "response.header.x": "!backend",
  "integration.response.header.Access-Control-Allow-Origin": "!backend",
  "method.request.header.Origin": "!request",
  "integration.request.header.Origin": "!request",
  "$method.request.header.Origin": "!request",
  "${method.request.header.origin}": "!request",
  "$input.params('Origin')": "!request",
  "stageVariables.origin": "!variable",
  "${stageVariables.origin}": "!variable",
  "context.authorizer.origin": "!variable",
  "$context.authorizer.origin": "!variable",
  "context.identity.userAgent": "!request",
  "context.identity.sourceIp": "!request",
  "context.domainPrefix": "!request",
  "context.request.header.Origin": "!request",
  "context.header.origin": "!request",
  "context.headers.Origin": "!request",
  "context.origin": "!request",
  "context.requestId": "!variable",
  "context.originId": "!variable",
};

const http = {
  "https://a.example": "https://a.example",
  "*": "*",
  " '*' ": "*",
  " https://a.example ": "https://a.example",
  "'*'": "*",
  "''": "",
  "$request.header.origin": "!request",
  "${request.header.origin}": "!request",
  "$response.header.x": "!backend",
  "$context.authorizer.origin": "!variable",
  "$stageVariables.origin": "!variable",
  "https://$request.header.host": "!request",
  "https://${stageVariables.host}:$request.header.port": "!variable!request",
  $x: "!unreadable",
};

describe("the value of a header", () => {
  it("is what is written", () => {
    deepEqual(shown(written("'*'")), "'*'");
  });
  it("is read from the mapping of a REST API", () => {
    deepEqual(mapped(rest, restMapping), rest);
  });
  it("is read from the mapping of an HTTP API", () => {
    deepEqual(mapped(http, httpMapping), http);
  });
});

function mapped(table: object, read: (mapping: string) => HeaderValue) {
  return Object.fromEntries(Object.keys(table).map((mapping) => [mapping, shown(read(mapping))]));
}

function shown({ texts, sources }: HeaderValue): string {
  return [...texts, ...[...sources].map((source) => `!${source}`)].join("");
}
