import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import { gathered } from "../kit/input/gathered";
import type { Input } from "../kit/input/input";
import { surely } from "../kit/input/surely";
import { resource, under } from "../kit/policy/resource";
import { documentOf, nativeDocumentOf, type ApiDocument } from "./api-document";
import { allHeaders, restHeaders, templateHeaderSet, type HeaderSet } from "./header-set";

/** The sets of headers that one resource puts into answers. */
export interface HeaderSets {
  /** Applies a check to every set. Those that set none of the headers that are asked for may be left out. */
  each(names: readonly string[], check: (headers: HeaderSet) => Findings): Findings;
}

/** The headers that request templates of REST APIs set; what the answers set beside them stands elsewhere. */
export const restRequestHeaders = resource<HeaderSets>({
  "aws:apigateway/integration:Integration": (inputs) => ({
    *each(_names, check) {
      yield* check(requestHeaders(inputs));
    },
  }),
});

/** The headers that answers of REST APIs set: mapped, in templates, in native methods and in OpenAPI documents. */
export const restAnswerHeaders = resource<HeaderSets>({
  "aws:apigateway/integrationResponse:IntegrationResponse": (inputs) => ({
    *each(_names, check) {
      yield* check(answerHeaders(inputs));
    },
  }),
  ...under(["aws:apigateway/response:Response", "aws-native:apigateway:GatewayResponse"], (inputs) => ({
    *each(_names: readonly string[], check: (headers: HeaderSet) => Findings) {
      yield* check(gatewayHeaders(inputs));
    },
  })),
  "aws-native:apigateway:Method": (inputs) => ofMethod(inputs.read("integration")),
  ...under(["aws:apigateway/restApi:RestApi", "aws:apigateway/restApiPut:RestApiPut"], (inputs) =>
    ofDocument(inputs, documentOf(inputs)),
  ),
  "aws-native:apigateway:RestApi": (inputs) => ofDocument(inputs, nativeDocumentOf(inputs)),
});

/** A document may hold thousands of answers: where its text has none of the names, they are not looked at. */
export function isSilent(body: Input, names: readonly string[]): boolean {
  if (!body.isText()) return false;
  const unfolded = body.textOrEmpty().replaceAll(/\\\r?\n[ \t]*/g, "");
  return !new RegExp([escaped, unnamed, ...names].join("|"), "i").test(unfolded);
}

function ofDocument(inputs: Input, document: ApiDocument): HeaderSets {
  const eachSet = gathered<HeaderSet>((check) => {
    const questions = [
      () => document.eachGatewayResponse((response) => check(gatewayHeaders(response))),
      () =>
        document.eachIntegration(function* (integration) {
          if (integration.read("requestTemplates").isSet()) yield* check(requestHeaders(integration));
          yield* each(integration.read("responses").entries(), ([, response]) =>
            check(answerHeaders(response)),
          );
        }),
    ];
    return each(questions, (question) => question());
  });
  return {
    *each(names, check) {
      if (!surely(() => isSilent(inputs.read("body"), names))) yield* eachSet(check);
    },
  };
}

/** A letter or hyphen that a document writes as an escape: a name may stand behind it. */
const escaped = String.raw`\\(?:u00|x|u000000)(?:2d|[46][1-9a-f]|[57][\da])`;

/** An override in a template that does not say in so many words which header it sets. */
const unnamed = String.raw`responseoverride(?!\.status|\.header\.(?!put)[\w-])`;

function ofMethod(integration: Input): HeaderSets {
  return {
    *each(_names, check) {
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
  const mapped = restHeaders(response.read("responseParameters"));
  const templates = response.read("responseTemplates");
  return templates.isSet() ? allHeaders(mapped, templateHeaderSet(templates, "response")) : mapped;
}

function requestHeaders(integration: Input): HeaderSet {
  return templateHeaderSet(integration.read("requestTemplates"), "request");
}

/** Templates of these answers are no Velocity. */
function gatewayHeaders(response: Input): HeaderSet {
  return restHeaders(response.read("responseParameters"));
}
