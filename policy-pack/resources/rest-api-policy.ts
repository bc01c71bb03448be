import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A resource policy that is made apart from its REST API. */
export interface RestApiPolicy {
  readonly api: Input;
  readonly policy: Input;
}

/** Resource policies of REST APIs. */
export const restApiPolicy = resource<RestApiPolicy>({
  "aws:apigateway/restApiPolicy:RestApiPolicy": (inputs) => ({
    api: inputs.read("restApiId"),
    policy: inputs.read("policy"),
  }),
});
