import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A method of a REST API. */
export interface RestMethod {
  readonly api: Input;
  readonly resource: Input;
  readonly httpMethod: Input;
  readonly authorization: Input;
  readonly authorizerId: Input;
}

/** Methods of REST APIs. */
export const restMethod = resource<RestMethod>({
  "aws:apigateway/method:Method": view({
    api: "restApi",
    resource: "resourceId",
    authorization: "authorization",
  }),
  "aws-native:apigateway:Method": view({
    api: "restApiId",
    resource: "resourceId",
    authorization: "authorizationType",
  }),
});

function view(names: { api: string; resource: string; authorization: string }) {
  return (inputs: Input): RestMethod => ({
    api: inputs.read(names.api),
    resource: inputs.read(names.resource),
    httpMethod: inputs.read("httpMethod"),
    authorization: inputs.read(names.authorization),
    authorizerId: inputs.read("authorizerId"),
  });
}
