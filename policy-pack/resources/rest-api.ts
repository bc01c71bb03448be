import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import { resource, under } from "../kit/policy/resource";
import { documentOf, nativeDocumentOf, type ApiDocument } from "./api-document";

/** A REST API of API Gateway. What its arguments leave unset, its OpenAPI document may set. */
export class RestApi {
  constructor(
    readonly inputs: Input,
    readonly document: ApiDocument,
  ) {}

  get securityPolicy(): Input {
    return firstSet(this.inputs.read("securityPolicy"), () =>
      this.document.read("x-amazon-apigateway-security-policy"),
    );
  }

  get endpointAccessMode(): Input {
    return firstSet(this.inputs.read("endpointAccessMode"), () =>
      this.document.read("x-amazon-apigateway-endpoint-access-mode"),
    );
  }

  get disableExecuteApiEndpoint(): Input {
    return firstSet(this.inputs.read("disableExecuteApiEndpoint"), () =>
      this.document.read("x-amazon-apigateway-endpoint-configuration.disableExecuteApiEndpoint"),
    );
  }

  get policy(): Input {
    return firstSet(this.inputs.read("policy"), () => this.document.read("x-amazon-apigateway-policy"));
  }

  /** Whether only a VPC reaches it. */
  isPrivate(): boolean {
    return isOfType(this.types, "PRIVATE");
  }

  /** Whether CloudFront stands in front of it, which is so unless something else is said. */
  isEdgeOptimized(): boolean {
    return !this.types.isSet() || isOfType(this.types, "EDGE");
  }

  /** By an argument, or by a parameter beside the document. */
  private get types(): Input {
    return firstSet(this.inputs.read("endpointConfiguration.types"), () =>
      this.inputs.read("parameters.endpointConfigurationTypes"),
    );
  }
}

/** A type of endpoint is one text in one provider, and a list in others. */
function isOfType(types: Input, wanted: string): boolean {
  return some(types.itemOrItems(), (type) => type.text()?.toUpperCase() === wanted);
}

/** REST APIs. */
export const restApi = resource<RestApi>({
  "aws:apigateway/restApi:RestApi": (inputs) => new RestApi(inputs, documentOf(inputs)),
  "aws-native:apigateway:RestApi": (inputs) => new RestApi(inputs, nativeDocumentOf(inputs)),
});

/** An OpenAPI document that is put into a REST API. */
export interface RestApiPut {
  readonly api: Input;
  readonly document: ApiDocument;
}

/** OpenAPI documents that are put into REST APIs. */
export const restApiPut = resource<RestApiPut>({
  "aws:apigateway/restApiPut:RestApiPut": (inputs) => ({
    api: inputs.read("restApiId"),
    document: documentOf(inputs),
  }),
});

/** Whatever carries the OpenAPI document of a REST API. */
export const restDocument = resource<ApiDocument>({
  ...under(["aws:apigateway/restApi:RestApi", "aws:apigateway/restApiPut:RestApiPut"], documentOf),
  "aws-native:apigateway:RestApi": nativeDocumentOf,
});
