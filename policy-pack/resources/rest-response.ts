import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** An answer of a REST API: the headers that it maps, and the templates that make it. */
export class RestResponse {
  readonly parameters: Input;
  readonly templates: Input;

  constructor(readonly inputs: Input) {
    this.parameters = inputs.read("responseParameters");
    this.templates = inputs.read("responseTemplates");
  }
}

/** The answers of one resource. */
export interface RestResponses {
  each(check: (response: RestResponse) => Findings): Findings;
}

/** The answers that pass a back end's on. */
export const integrationResponses = resource<RestResponses>({
  "aws:apigateway/integrationResponse:IntegrationResponse": one,
  "aws-native:apigateway:Method": (inputs) => ({
    *each(check) {
      const responses = inputs.read("integration.integrationResponses").items();
      yield* each(responses, (response) => check(new RestResponse(response)));
    },
  }),
});

/** The answers that API Gateway gives by itself, such as 401. */
export const gatewayResponses = resource<RestResponses>({
  "aws:apigateway/response:Response": one,
  "aws-native:apigateway:GatewayResponse": one,
});

function one(inputs: Input): RestResponses {
  return { each: (check) => check(new RestResponse(inputs)) };
}
