import { deepEqual, equal } from "node:assert/strict";
import { Input } from "../../../policy-pack/kit/input/input";
import { restApi } from "../../../policy-pack/resources/rest-api";
import { restDomain } from "../../../policy-pack/resources/rest-domain";

function view<V>(
  kind: { readonly views: ReadonlyMap<string, (inputs: Input) => V> },
  type: string,
  props: object,
) {
  const found = kind.views.get(type);
  if (found === undefined) throw new Error(type);
  return found(Input.of(props));
}
const api = (props: object) => view(restApi, "aws:apigateway/restApi:RestApi", props);
const domain = (props: object, type = "DomainName") =>
  view(restDomain, `aws-native:apigateway:${type}`, props);
const types = (...all: string[]) => ({ endpointConfiguration: { types: all } });
const imported = (type: string) => ({ parameters: { endpointConfigurationTypes: type } });

describe("a REST API", () => {
  it("takes from its document what its arguments leave unset", () => {
    const body = {
      "x-amazon-apigateway-security-policy": "TLS_1_0",
      "x-amazon-apigateway-endpoint-access-mode": "BASIC",
      "x-amazon-apigateway-endpoint-configuration": { disableExecuteApiEndpoint: false },
      "x-amazon-apigateway-policy": { Statement: [] },
    };
    const paths = (props: object) => {
      const { securityPolicy, endpointAccessMode, disableExecuteApiEndpoint, policy } = api(props);
      return [securityPolicy, endpointAccessMode, disableExecuteApiEndpoint, policy].map(({ path }) => path);
    };
    const ofDocument = [
      "body.x-amazon-apigateway-security-policy",
      "body.x-amazon-apigateway-endpoint-access-mode",
      "body.x-amazon-apigateway-endpoint-configuration.disableExecuteApiEndpoint",
      "body.x-amazon-apigateway-policy",
    ];
    const ofArguments = ["securityPolicy", "endpointAccessMode", "disableExecuteApiEndpoint", "policy"];
    const given = {
      securityPolicy: "TLS_1_2",
      endpointAccessMode: "STRICT",
      disableExecuteApiEndpoint: true,
      policy: "{}",
    };
    deepEqual(paths({ body }), ofDocument);
    deepEqual(paths({ body, ...given }), ofArguments);
    deepEqual(paths({}), ofArguments);
  });

  it("is edge-optimized unless something else is said, by an argument or beside the document", () => {
    deepEqual(
      [{}, types("EDGE"), types("edge"), imported("EDGE"), types("REGIONAL"), imported("REGIONAL")].map(
        (props) => api(props).isEdgeOptimized(),
      ),
      [true, true, true, true, false, false],
    );
  });

  it("is private where that is said; the argument wins over the parameter", () => {
    deepEqual(
      [types("PRIVATE"), imported("private"), types("REGIONAL"), imported("REGIONAL"), {}].map((props) =>
        api(props).isPrivate(),
      ),
      [true, true, false, false, false],
    );
    equal(api({ ...types("REGIONAL"), ...imported("PRIVATE") }).isPrivate(), false);
  });
});

describe("a domain name of REST APIs", () => {
  it("is edge-optimized unless its types or its certificate say something else", () => {
    const regional = { regionalCertificateArn: "arn" };
    deepEqual(
      [{}, types("EDGE"), types("edge"), types("REGIONAL"), regional, { ...types("EDGE"), ...regional }].map(
        (props) => domain(props).isEdgeOptimized(),
      ),
      [true, true, true, false, false, true],
    );
  });

  it("of the second version is never edge-optimized", () => {
    equal(domain({}, "DomainNameV2").isEdgeOptimized(), false);
  });
});
