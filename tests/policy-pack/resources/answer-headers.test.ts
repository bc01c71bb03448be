import { deepEqual, match, throws } from "node:assert/strict";
import { Input } from "../../../policy-pack/kit/input/input";
import { restAnswerHeaders, type HeaderSets } from "../../../policy-pack/resources/answer-headers";
import { httpAnswerHeaders } from "../../../policy-pack/resources/http-answer-headers";
import type { Resource } from "../../../policy-pack/kit/policy/resource";

const rest = "aws:apigateway/restApi:RestApi";
const http = "aws:apigatewayv2/api:Api";

/** The values of a header that the document of an API sets. */
function values(kind: Resource<HeaderSets>, type: string, body: unknown, name = "vary"): string[] {
  return valuesOf(kind, type, { body }, name);
}

function valuesOf(kind: Resource<HeaderSets>, type: string, props: object, name = "vary"): string[] {
  const found = kind.views.get(type)?.(Input.of(props));
  if (found === undefined) throw new Error(type);
  return Array.from(
    found.each([name], (headers) =>
      headers.eachNamed(name, function* ({ place, value }) {
        yield `${[...value.texts].join()} at ${place.path.replace(/^.*integration\./, "")}`;
      }),
    ),
    String,
  );
}

const answering = (integration: object) => ({
  paths: { "/a": { get: { "x-amazon-apigateway-integration": integration } } },
});
const set = (name: string) => `#set($context.responseOverride.header${name} = "Origin")`;

describe("the headers that the document of an API sets", () => {
  it("stand in templates of requests and of answers, and beside them", () => {
    const body = answering({
      requestTemplates: { a: set(".Vary") },
      responses: {
        default: {
          responseParameters: { "method.response.header.Vary": "'Accept'" },
          responseTemplates: { a: set(".vary") },
        },
      },
    });
    const expected = [
      "Origin at requestTemplates.a",
      'Accept at responses.default.responseParameters["method.response.header.Vary"]',
      "Origin at responses.default.responseTemplates.a",
    ];
    deepEqual(values(restAnswerHeaders, rest, body), expected);
    deepEqual(values(restAnswerHeaders, rest, JSON.stringify(body)), expected);
  });

  it("are not looked for where the text has none of their names, so that it need not be read", () => {
    const unreadable = '{"paths": {"/a": Accept';
    const problem = "body is a text that cannot be read (line 1); JSON or YAML is expected.";
    deepEqual(values(restAnswerHeaders, rest, unreadable), []);
    deepEqual(values(restAnswerHeaders, rest, `${unreadable}, Vary`), [problem, problem]);
    deepEqual(values(httpAnswerHeaders, http, unreadable), []);
    throws(() => values(httpAnswerHeaders, http, `${unreadable}, Vary`), { message: problem });
  });

  it("are looked for where the text breaks or escapes a name", () => {
    const json = JSON.stringify(answering({ requestTemplates: { a: set(".Vary") } }));
    for (const name of ["Va\\\n   ry", "V\\\r\nary", "\\u0056ary", "V\\x61ry", "Var\\U00000079"]) {
      deepEqual(values(restAnswerHeaders, rest, json.replace("Vary", name)), [
        "Origin at requestTemplates.a",
      ]);
    }
    const mapped = JSON.stringify(
      answering({ responses: { default: { responseParameters: { "method.response.header.X-Y": "'1'" } } } }),
    ).replace("X-Y", "X\\u002dY");
    deepEqual(values(restAnswerHeaders, rest, mapped, "x-y"), [
      '1 at responses.default.responseParameters["method.response.header.X-Y"]',
    ]);
  });

  it("are looked for where a template may set any header", () => {
    deepEqual(
      values(restAnswerHeaders, rest, JSON.stringify(answering({ requestTemplates: { a: set("[$name]") } }))),
      ["Origin at requestTemplates.a"],
    );
  });

  it("are an open question where the document stands in S3", () => {
    const props = { bodyS3Location: { bucket: "b", key: "k" } };
    const question = /bodyS3Location is a definition in S3/;
    match(valuesOf(restAnswerHeaders, "aws-native:apigateway:RestApi", props).join(), question);
    throws(() => valuesOf(httpAnswerHeaders, "aws-native:apigatewayv2:Api", props), { message: question });
  });
});
