import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";
import { ApiDocument } from "./api-document";
import { allHeaders, restHeaders, templateHeaderSet, type HeaderSet } from "./header-set";

/** The sets of headers that one resource puts into answers. */
export interface HeaderSets {
  each(check: (headers: HeaderSet) => Findings): Findings;
}

/** The headers that request templates of REST APIs set; what the answers set beside them stands elsewhere. */
export const restRequestHeaders = resource<HeaderSets>({
  "aws:apigateway/integration:Integration": (inputs) => ({
    *each(check) {
      yield* check(requestHeaders(inputs));
    },
  }),
});

/** The headers that answers of REST APIs set: mapped, in templates, in native methods and in OpenAPI documents. */
export const restAnswerHeaders = resource<HeaderSets>({
  "aws:apigateway/integrationResponse:IntegrationResponse": (inputs) => ({
    *each(check) {
      yield* check(answerHeaders(inputs));
    },
  }),
  ...under(["aws:apigateway/response:Response", "aws-native:apigateway:GatewayResponse"], (inputs) => ({
    *each(check: (headers: HeaderSet) => Findings) {
      yield* check(gatewayHeaders(inputs));
    },
  })),
  "aws-native:apigateway:Method": (inputs) => ofMethod(inputs.read("integration")),
  ...under(
    [
      "aws:apigateway/restApi:RestApi",
      "aws:apigateway/restApiPut:RestApiPut",
      "aws-native:apigateway:RestApi",
    ],
    (inputs) => ofDocument(new ApiDocument(inputs)),
  ),
});

function ofDocument(document: ApiDocument): HeaderSets {
  return {
    *each(check) {
      const questions = [
        () => document.eachGatewayResponse((response) => check(gatewayHeaders(response))),
        () =>
          document.eachIntegration(function* (integration) {
            yield* check(requestHeaders(integration));
            yield* each(integration.read("responses").entries(), ([, response]) =>
              check(answerHeaders(response)),
            );
          }),
      ];
      yield* each(questions, (question) => question());
    },
  };
}

function ofMethod(integration: Input): HeaderSets {
  return {
    *each(check) {
      const questions = [
        () => check(requestHeaders(integration)),
        () =>
          each(integration.read("integrationResponses").items(), (response) =>
            check(answerHeaders(response)),
          ),
      ];
      yield* each(questions, (question) => question());
    },
  };
}

function answerHeaders(response: Input): HeaderSet {
  return allHeaders(
    restHeaders(response.read("responseParameters")),
    templateHeaderSet(response.read("responseTemplates"), "response"),
  );
}

function requestHeaders(integration: Input): HeaderSet {
  return templateHeaderSet(integration.read("requestTemplates"), "request");
}

/** Templates of these answers are no Velocity. */
function gatewayHeaders(response: Input): HeaderSet {
  return restHeaders(response.read("responseParameters"));
}
