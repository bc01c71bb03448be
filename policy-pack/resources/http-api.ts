import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";
import { documentOf, nativeDocumentOf, type ApiDocument } from "./api-document";

/** An HTTP or WebSocket API of API Gateway. What its arguments leave unset, its OpenAPI document may set. */
export class HttpApi {
  readonly protocolType: Input;
  /** Of an API that is made with its integration and one route, open to anyone. */
  readonly target: Input;

  constructor(
    readonly inputs: Input,
    readonly document: ApiDocument,
  ) {
    this.protocolType = inputs.read("protocolType");
    this.target = inputs.read("target");
  }

  get cors(): Input {
    return firstSet(this.inputs.read("corsConfiguration"), () =>
      this.document.read("x-amazon-apigateway-cors"),
    );
  }

  get disableExecuteApiEndpoint(): Input {
    return firstSet(this.inputs.read("disableExecuteApiEndpoint"), () =>
      this.document.read("x-amazon-apigateway-endpoint-configuration.disableExecuteApiEndpoint"),
    );
  }

  isWebSocket(): boolean {
    return this.protocolType.text()?.toUpperCase() === "WEBSOCKET";
  }
}

/** HTTP and WebSocket APIs. */
export const httpApi = resource<HttpApi>({
  "aws:apigatewayv2/api:Api": (inputs) => new HttpApi(inputs, documentOf(inputs)),
  "aws-native:apigatewayv2:Api": (inputs) => new HttpApi(inputs, nativeDocumentOf(inputs)),
});
