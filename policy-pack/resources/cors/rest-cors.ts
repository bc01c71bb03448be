import { each } from "../../kit/input/each";
import type { Input } from "../../kit/input/input";
import { resource, under } from "../../kit/policy/resource";
import { ApiDocument } from "../api-document";
import { allHeaders, restHeaders, templateHeaderSet } from "../header-set";
import { grants, headerGrant, type CorsGrant, type CorsGrants } from "./cors-grant";

/** What request templates of REST APIs answer other origins. */
export const restRequestCors = resource<CorsGrants>({
  "aws:apigateway/integration:Integration": (inputs) => grants(() => requestGrant(inputs)),
});

/** What REST APIs answer other origins: in answers and their templates, in native methods and in OpenAPI documents. */
export const restCors = resource<CorsGrants>({
  "aws:apigateway/integrationResponse:IntegrationResponse": (inputs) => grants(() => answerGrant(inputs)),
  "aws:apigateway/response:Response": (inputs) => grants(() => gatewayGrant(inputs)),
  "aws-native:apigateway:GatewayResponse": (inputs) => grants(() => gatewayGrant(inputs)),
  "aws-native:apigateway:Method": (inputs) => methodGrants(inputs.read("integration")),
  ...under(
    [
      "aws:apigateway/restApi:RestApi",
      "aws:apigateway/restApiPut:RestApiPut",
      "aws-native:apigateway:RestApi",
    ],
    (inputs) => documentGrants(new ApiDocument(inputs)),
  ),
});

function documentGrants(document: ApiDocument): CorsGrants {
  return {
    *each(check) {
      const questions = [
        () => document.eachGatewayResponse((response) => check(gatewayGrant(response))),
        () =>
          document.eachIntegration(function* (integration) {
            yield* check(requestGrant(integration));
            yield* each(integration.read("responses").entries(), ([, response]) =>
              check(answerGrant(response)),
            );
          }),
      ];
      yield* each(questions, (question) => question());
    },
  };
}

function methodGrants(integration: Input): CorsGrants {
  return {
    *each(check) {
      const questions = [
        () => check(requestGrant(integration)),
        () =>
          each(integration.read("integrationResponses").items(), (response) => check(answerGrant(response))),
      ];
      yield* each(questions, (question) => question());
    },
  };
}

function answerGrant(response: Input): CorsGrant {
  return headerGrant(
    allHeaders(
      restHeaders(response.read("responseParameters")),
      templateHeaderSet(response.read("responseTemplates"), "response"),
    ),
  );
}

/** What answers beside it say is elsewhere, so whether they vary is not asked of it. */
function requestGrant(integration: Input): CorsGrant {
  const templates = templateHeaderSet(integration.read("requestTemplates"), "request");
  return { ...headerGrant(templates), looksUp: true };
}

/** Templates of these answers are no Velocity. */
function gatewayGrant(response: Input): CorsGrant {
  return headerGrant(restHeaders(response.read("responseParameters")));
}
