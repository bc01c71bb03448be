import * as sdk from "@pulumi/policy";
import { deepEqual, equal, throws } from "node:assert/strict";
import type { Findings } from "../../../policy-pack/kit/input/finding";
import { Input } from "../../../policy-pack/kit/input/input";
import { documentOf, nativeDocumentOf, type ApiDocument } from "../../../policy-pack/resources/api-document";
import { unknown, unknownObject } from "../../support/policy-evaluate";

/** The SDK's own proxy, which throws at unknown values. */
const { unknownCheckingProxy } = sdk as unknown as { unknownCheckingProxy: (props: object) => object };
const of = (body: unknown) => documentOf(Input.of(unknownCheckingProxy({ body })));

/** What a check that names each thing says, and what was left open on the way to them. */
const told = (findings: Findings) =>
  Array.from(findings, (finding) =>
    typeof finding === "string" ? finding : finding instanceof Error ? `? ${finding.message}` : "",
  );
const operations = (document: ApiDocument) =>
  told(
    document.eachOperation(function* ({ method, path, node }) {
      yield `${method} ${path} at ${node.path}`;
    }),
  );
const integrations = (document: ApiDocument) =>
  told(
    document.eachIntegration(function* (integration) {
      yield `${integration.read("uri").text() ?? "none"} at ${integration.path}`;
    }),
  );
const schemes = (document: ApiDocument) =>
  told(
    document.eachScheme(function* (name, scheme) {
      yield `${name} at ${scheme.path}`;
    }),
  );
const title = (document: ApiDocument) => document.read("info.title").text();
const here = (uri: string) => ({ "x-amazon-apigateway-integration": { uri } });
const shared = (name: string) => ({
  "x-amazon-apigateway-integration": { $ref: `#/components/x-amazon-apigateway-integrations/${name}` },
});

/** Says nothing about how texts are parsed, which the tests of `parseDocument` do, nor about what API Gateway takes. */
describe("the document of an API", () => {
  describe("as a whole", () => {
    it("is an object, or a text of JSON or YAML", () => {
      deepEqual(
        [{ info: { title: "a" } }, '{"info":{"title":"a"}}', "info:\n  title: a\n"].map((body) =>
          title(of(body)),
        ),
        ["a", "a", "a"],
      );
    });

    it("is empty where there is none", () => {
      deepEqual(
        [undefined, null, "", " \n"].map((body) => [operations(of(body)), title(of(body))]),
        Array.from({ length: 4 }, () => [[], undefined]),
      );
    });

    it("is one for all that ask about the same inputs", () => {
      const inputs = Input.of({ body: "{}" });
      equal(documentOf(inputs), documentOf(inputs));
      equal(nativeDocumentOf(inputs), nativeDocumentOf(inputs));
    });

    it("is an open question where it is not known yet, and where it stands in S3", () => {
      throws(() => of(unknown).root.read("info").text(), {
        name: "Undecided",
        message: "body can't be known during preview",
      });
      const inS3 = Input.of({ body: { info: { title: "a" } }, bodyS3Location: { bucket: "b" } });
      throws(() => nativeDocumentOf(inS3).root, {
        name: "Undecided",
        message: "bodyS3Location is a definition in S3, which no policy can read; give it as body",
      });
      equal(title(documentOf(inS3)), "a");
    });

    it("is told to be misshapen where it is a text that says no object, or none that can be read", () => {
      throws(() => title(of("openapi")), {
        name: "Malformed",
        message: "body is a text; an object is expected.",
      });
      throws(() => title(of('{"info": {')), {
        name: "Malformed",
        message: "body is a text that cannot be read (line 1); JSON or YAML is expected.",
      });
    });
  });

  describe("has operations", () => {
    it("of every method in any case, of all methods, and of everything else", () => {
      const item = (...methods: string[]) => Object.fromEntries(methods.map((method) => [method, {}]));
      deepEqual(
        operations(
          of({
            paths: {
              "/": item("get", "put", "post", "delete", "options", "head", "patch", "trace"),
              "/{proxy+}": item("x-amazon-apigateway-any-method"),
              "/$default": item("x-amazon-apigateway-any-method"),
              $default: item("GET"),
            },
          }),
        ),
        [
          'GET / at body.paths["/"].get',
          'PUT / at body.paths["/"].put',
          'POST / at body.paths["/"].post',
          'DELETE / at body.paths["/"].delete',
          'OPTIONS / at body.paths["/"].options',
          'HEAD / at body.paths["/"].head',
          'PATCH / at body.paths["/"].patch',
          'TRACE / at body.paths["/"].trace',
          'ANY /{proxy+} at body.paths["/{proxy+}"].x-amazon-apigateway-any-method',
          'ANY /$default at body.paths["/$default"].x-amazon-apigateway-any-method',
          "GET $default at body.paths.$default.GET",
        ],
      );
    });

    it("beside what belongs to a path, and beside extensions, which are none", () => {
      deepEqual(
        operations(
          of({
            paths: {
              "x-internal": { get: {} },
              "/a": { summary: "a", parameters: [], servers: [], "x-note": {}, get: {} },
            },
          }),
        ),
        ['GET /a at body.paths["/a"].get'],
      );
    });

    it("that merge keys of YAML lay under a path", () => {
      deepEqual(
        operations(of("paths:\n  /a: &a\n    get: {}\n  /b:\n    <<: *a\n    post: {}\n  /c: *a\n")).sort(),
        [
          'GET /a at body.paths["/a"].get',
          'GET /b at body.paths["/b"].get',
          'GET /c at body.paths["/c"].get',
          'POST /b at body.paths["/b"].post',
        ],
      );
    });

    it("of which an unknown or misshapen one does not hide the others", () => {
      deepEqual(
        operations(of({ paths: { "/a": unknownObject, "/b": [], "/c": { get: unknownObject, put: {} } } })),
        [
          '? body.paths["/a"] can\'t be known during preview',
          'body.paths["/b"] is a list; an object is expected.',
          'GET /c at body.paths["/c"].get',
          'PUT /c at body.paths["/c"].put',
        ],
      );
      throws(() => operations(of({ paths: unknownObject })), {
        message: "body.paths can't be known during preview",
      });
    });
  });

  describe("follows references", () => {
    const referring = ($ref: string, more: object = {}) =>
      operations(of({ paths: { "/b": { $ref } }, ...more }));

    it("of paths to wherever they point", () => {
      deepEqual(referring("#/x-shared/item", { "x-shared": { item: { get: {} } } }), [
        "GET /b at body.x-shared.item.get",
      ]);
    });

    it("whose steps are escaped as JSON Pointers and URLs are", () => {
      const steps = { "#/x/a~1b": "a/b", "#/x/a~0b": "a~b", "#/x/a~01b": "a~1b" };
      const encoded = {
        "#/x/%7Bid%7D": "{id}",
        "#/x/caf%C3%A9": "café",
        "#/x/50%25": "50%",
        "#/x/50%": "50%",
      };
      for (const [reference, key] of Object.entries({ ...steps, ...encoded })) {
        deepEqual(referring(reference, { x: { [key]: { get: {} } } }), [
          `GET /b at body.x[${JSON.stringify(key)}].get`,
        ]);
      }
    });

    it("from one to the next, and asks where there is no end to them", () => {
      deepEqual(referring("#/x/1", { x: { 1: { $ref: "#/x/2" }, 2: { $ref: "#/x/3" }, 3: { get: {} } } }), [
        'GET /b at body.x["3"].get',
      ]);
      const [question] = referring("#/x/1", { x: { 1: { $ref: "#/x/2" }, 2: { $ref: "#/x/1" } } });
      equal(question, '? body.x["1"] refers to a definition that does not stand in this document');
    });

    it("up to five of them", () => {
      const chain = (length: number) => ({
        x: Object.fromEntries(
          Array.from({ length }, (_, at) => [
            `s${at}`,
            at === length - 1 ? { get: {} } : { $ref: `#/x/s${at + 1}` },
          ]),
        ),
      });
      deepEqual(referring("#/x/s0", chain(5)), ["GET /b at body.x.s4.get"]);
      deepEqual(referring("#/x/s0", chain(6)), [
        "? body.x.s4 refers to a definition that does not stand in this document",
      ]);
    });

    it("within the document alone", () => {
      for (const reference of ["other.yaml#/x/a", "https://example.com/api.json#/x/a", "#x"]) {
        deepEqual(referring(reference, { x: { a: { get: {} } } }), [
          '? body.paths["/b"] refers to a definition that does not stand in this document',
        ]);
      }
    });

    it("to nothing where they point at nothing, and asks where they are unknown", () => {
      deepEqual(referring("#/x/gone"), []);
      deepEqual(referring(unknown), ['? body.paths["/b"].$ref can\'t be known during preview']);
    });
  });

  describe("has integrations", () => {
    it("in operations, of their own or shared by name, but none that no operation names", () => {
      deepEqual(
        integrations(
          of({
            components: {
              "x-amazon-apigateway-integrations": { back: { uri: "b" }, unused: { uri: "u" } },
            },
            paths: { "/a": { get: here("a"), put: shared("back"), post: {} } },
          }),
        ),
        [
          'a at body.paths["/a"].get.x-amazon-apigateway-integration',
          "b at body.components.x-amazon-apigateway-integrations.back",
          'none at body.paths["/a"].post.x-amazon-apigateway-integration',
        ],
      );
    });

    it("of which one that is not known does not hide the others", () => {
      deepEqual(
        integrations(
          of({
            paths: {
              "/a": { get: { "x-amazon-apigateway-integration": unknownObject }, put: here("a") },
            },
          }),
        ),
        [
          '? body.paths["/a"].get.x-amazon-apigateway-integration can\'t be known during preview',
          'a at body.paths["/a"].put.x-amazon-apigateway-integration',
        ],
      );
    });
  });

  describe("has security schemes", () => {
    const ofThree = { components: { securitySchemes: { users: { type: "oauth2" } } } };
    const ofTwo = { securityDefinitions: { keys: { type: "apiKey" } } };
    const type = (body: object, name: string) => of(body).scheme(name).read("type").text();

    it("of OpenAPI 3 and of OpenAPI 2", () => {
      deepEqual(schemes(of({ ...ofThree, ...ofTwo })), [
        "users at body.components.securitySchemes.users",
        "keys at body.securityDefinitions.keys",
      ]);
    });

    it("of which an unknown list does not hide the other", () => {
      deepEqual(schemes(of({ components: { securitySchemes: unknownObject }, ...ofTwo })), [
        "? body.components.securitySchemes can't be known during preview",
        "keys at body.securityDefinitions.keys",
      ]);
    });

    it("by name, in either place and by reference", () => {
      equal(type(ofThree, "users"), "oauth2");
      equal(type(ofTwo, "keys"), "apiKey");
      equal(type({ ...ofThree, ...ofTwo }, "keys"), "apiKey");
      equal(
        type(
          {
            components: {
              securitySchemes: { a: { $ref: "#/components/securitySchemes/b" }, b: { type: "http" } },
            },
          },
          "a",
        ),
        "http",
      );
    });

    it("by name, a place without value where there is none of that name", () => {
      equal(of(ofThree).scheme("gone").isSet(), false);
    });
  });

  it("has the answers that API Gateway gives by itself", () => {
    deepEqual(
      told(
        of({
          "x-amazon-apigateway-gateway-responses": { UNAUTHORIZED: {}, DEFAULT_4XX: unknownObject },
        }).eachGatewayResponse(function* (response) {
          yield response.read("statusCode").text() ?? response.path;
        }),
      ),
      [
        "body.x-amazon-apigateway-gateway-responses.UNAUTHORIZED",
        "? body.x-amazon-apigateway-gateway-responses.DEFAULT_4XX can't be known during preview",
      ],
    );
  });

  it("with thousands of operations is searched once for all that ask", () => {
    const paths = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [`/${index}`, { get: shared("back") }]),
    );
    const document = of({
      paths,
      components: { "x-amazon-apigateway-integrations": { back: { uri: "b" } } },
    });
    const places = new Set<Input>();
    const ask = () =>
      told(
        document.eachIntegration(function* (integration) {
          places.add(integration);
          yield "";
        }),
      );
    equal(ask().length + ask().length, 6000);
    equal(places.size, 1);
  });
});
