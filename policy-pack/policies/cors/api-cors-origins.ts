import {
  httpCorsHeaderSource,
  restCorsHeaderSource,
  type CorsHeaderSource,
} from "../../judges/cors-header-source";
import { templateOrigins } from "../../judges/cors-template";
import { originProblem } from "../../judges/origin-problem";
import { quote } from "../../judges/quote";
import { definePolicy } from "../../kit/define-policy";
import { each } from "../../kit/each";
import type { Findings } from "../../kit/finding";
import type { Input } from "../../kit/input";
import { definitionOf, integrationsOf } from "../../kit/open-api";
import { texts } from "../../kit/texts";

interface Settings {
  readonly allowedOrigins: readonly string[];
}

/**
 * What a back end answers by itself (a proxy integration, or a header mapped from its response) is out of sight here.
 */
export const apiCorsOrigins = definePolicy({
  name: "api-cors-origins",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
  description: "APIs let only exact, trusted https origins read their answers.",
  remediation:
    "Name each origin in full, such as https://www.example.com, and never answer with the caller's own.",
  settings: {
    allowedOrigins: texts(
      "The only origins that APIs may let in; any exact https origin when left out.",
      originProblem,
    ),
  },
  checks: {
    "aws:apigateway/integrationResponse:IntegrationResponse": restResponse,
    "aws:apigateway/response:Response": restHeaders,
    "aws:apigateway/restApi:RestApi": definition,
    "aws:apigateway/restApiPut:RestApiPut": definition,
    "aws:apigatewayv2/api:Api": [corsConfiguration, definition],
    "aws:apigatewayv2/integration:Integration": httpResponses,
    "aws-native:apigateway:GatewayResponse": restHeaders,
    "aws-native:apigateway:Method": function* (method, settings) {
      yield* each(method.read("integration.integrationResponses").items(), (response) =>
        restResponse(response, settings),
      );
    },
    "aws-native:apigateway:RestApi": definition,
    "aws-native:apigatewayv2:Api": [corsConfiguration, definition],
  },
});

function* corsConfiguration(api: Input, settings: Settings): Findings {
  yield* origins(api.read("corsConfiguration.allowOrigins"), settings);
}

/** Everything in an OpenAPI document that sets the header. */
function* definition(api: Input, settings: Settings): Findings {
  const document = definitionOf(api);
  const gatewayResponses = document.read("x-amazon-apigateway-gateway-responses");
  yield* each(
    [
      () => origins(document.read("x-amazon-apigateway-cors.allowOrigins"), settings),
      () => each(gatewayResponses.entries(), ([, response]) => restHeaders(response, settings)),
      () =>
        each(integrationsOf(document), (integration) =>
          each(integration.read("responses").entries(), ([, response]) => restResponse(response, settings)),
        ),
    ],
    (question) => question(),
  );
}

function* restResponse(response: Input, settings: Settings): Findings {
  yield* each([restHeaders, restTemplates], (check) => check(response, settings));
}

function* restHeaders(response: Input, settings: Settings): Findings {
  yield* headers(response.read("responseParameters"), restCorsHeaderSource, settings);
}

function* restTemplates(response: Input, settings: Settings): Findings {
  yield* each(response.read("responseTemplates").entries(), function* ([, template]) {
    const { origins, isOpen } = templateOrigins(template.text() ?? "");
    if (isOpen) {
      yield `${template.path} can answer with an origin that is on no list. Echo the origin only inside an #if that compares it with each trusted one.`;
    }
    for (const origin of origins) yield* trusted(template.path, origin, settings);
  });
}

function* httpResponses(integration: Input, settings: Settings): Findings {
  yield* each(integration.read("responseParameters").items(), (parameters) =>
    headers(parameters.read("mappings"), httpCorsHeaderSource, settings),
  );
}

function* headers(
  mappings: Input,
  sourceOf: (mapping: string) => CorsHeaderSource,
  settings: Settings,
): Findings {
  const ofHeader = mappings.entries().filter(([key]) => /header\.access-control-allow-origin$/i.test(key));
  yield* each(ofHeader, function* ([, mapping]) {
    const source = sourceOf(mapping.text() ?? "''");
    if (source.kind === "literal") {
      yield* trusted(mapping.path, source.origin, settings);
    } else if (source.kind === "request") {
      yield `${mapping.path} answers with what the caller sent, so every site is let in. Set it to one trusted origin.`;
    } else if (source.kind === "variable") {
      yield `${mapping.path} takes the origin from a variable, which cannot be judged. Write the origin itself.`;
    }
  });
}

function* origins(list: Input, settings: Settings): Findings {
  yield* each(list.items(), function* (place) {
    yield* trusted(place.path, place.text() ?? "", settings);
  });
}

function* trusted(path: string, origin: string, { allowedOrigins }: Settings): Findings {
  const problem = originProblem(origin);
  if (problem !== undefined) {
    yield `${path}: ${problem}. Name a trusted origin in full.`;
  } else if (allowedOrigins.length > 0 && !allowedOrigins.includes(origin)) {
    yield `${path}: ${quote(origin)} is not among the allowed origins ${allowedOrigins.map(quote).join(", ")}.`;
  }
}
