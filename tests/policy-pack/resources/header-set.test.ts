import { deepEqual } from "node:assert/strict";
import { Input } from "../../../policy-pack/kit/input/input";
import {
  httpHeaderList,
  httpHeaders,
  restHeaders,
  templateHeaderSet,
  type HeaderSet,
} from "../../../policy-pack/resources/header-set";

/** What a check that names each value of a header says. */
const values = (set: HeaderSet, name = "vary") =>
  Array.from(
    set.eachNamed(name, function* ({ place, value: { texts, sources } }) {
      yield `${[...texts, ...[...sources].map((source) => `<${source}>`)].join("|")} at ${place.path}`;
    }),
    String,
  );

/** Says nothing about how a mapping or a template is read, which the judges' tests do. */
describe("a set of headers", () => {
  it("of a REST answer has its keys in any case, and every key of one name", () => {
    const parameters = {
      "method.response.header.Vary": "'Origin'",
      "METHOD.RESPONSE.HEADER.VARY": "'Accept'",
      "gatewayresponse.header.Vary": "'Cookie'",
      "method.response.header.Vary-Not": "'x'",
    };
    deepEqual(values(restHeaders(Input.of(parameters))), [
      'Origin at ["method.response.header.Vary"]',
      'Accept at ["METHOD.RESPONSE.HEADER.VARY"]',
      'Cookie at ["gatewayresponse.header.Vary"]',
    ]);
  });

  it("of a REST answer has nothing of what is no header of it", () => {
    const parameters = {
      "integration.request.method.response.header.Vary": "'a'",
      "gatewayresponse.path.Vary": "'b'",
      "method.response.header.": "'c'",
    };
    deepEqual(values(restHeaders(Input.of(parameters))), []);
    deepEqual(values(restHeaders(Input.of(parameters)), ""), []);
  });

  it("of an HTTP API has what is appended or overwritten, not what is removed", () => {
    const mappings = {
      "append:header.Vary": "Origin",
      "overwrite:header.vary": "$request.header.accept",
      "remove:header.vary": "''",
      "overwrite:statuscode": "204",
    };
    deepEqual(values(httpHeaders(Input.of(mappings))), [
      'Origin at ["append:header.Vary"]',
      '<request> at ["overwrite:header.vary"]',
    ]);
  });

  it("of a list of changes has them in the provider's spelling and in CloudFormation's", () => {
    const responseParameters = [
      { destination: "overwrite:header.vary", source: "Origin" },
      { Destination: "append:header.Vary", Source: "Accept" },
      { source: "of no header" },
      { destination: "remove:header.vary" },
    ];
    const expected = (list: string) => [`Origin at ${list}[0].source`, `Accept at ${list}[1].Source`];
    deepEqual(values(httpHeaderList(Input.of({ responseParameters }))), expected("responseParameters"));
    deepEqual(
      values(httpHeaderList(Input.of({ ResponseParameters: responseParameters }))),
      expected("ResponseParameters"),
    );
  });

  it("of templates has what each sets, and what it may set to a name that is not known", () => {
    const templates = {
      "application/json": '#set($context.responseOverride.header.Vary = "Origin")',
      "text/plain": '#set($context.responseOverride.header[$input.params("name")] = "x")',
      "text/html": "",
    };
    const set = templateHeaderSet(Input.of(templates), "response");
    deepEqual(values(set), ['Origin at ["application/json"]', 'x at ["text/plain"]']);
    deepEqual(values(set, "date"), ['x at ["text/plain"]']);
  });

  it("of a request template is a part of the answer's headers, that of an answer is all of them", () => {
    deepEqual(
      [
        templateHeaderSet(Input.of({}), "request").isPart,
        templateHeaderSet(Input.of({}), "response").isPart,
        restHeaders(Input.of({})).isPart,
      ],
      [true, undefined, undefined],
    );
  });
});
