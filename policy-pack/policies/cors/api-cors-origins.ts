import {
  httpCorsHeaderSource,
  restCorsHeaderSource,
  type CorsHeaderSource,
} from "../../judges/cors-header-source";
import { templateOrigins } from "../../judges/cors-template";
import { originProblem } from "../../judges/origin-problem";
import { quote } from "../../judges/quote";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { httpResponses, type HttpResponses } from "../../resources/http-response";
import { restDocument } from "../../resources/rest-api";
import {
  gatewayResponses,
  integrationResponses,
  RestResponse,
  type RestResponses,
} from "../../resources/rest-response";

interface Settings {
  readonly allowedOrigins: readonly string[];
}

/**
 * What a back end answers by itself (a proxy integration, or a header mapped from its response) is out of sight here.
 */
export const apiCorsOrigins = definePolicy({
  name: "api-cors-origins",
  concern: "cors",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
  description: "APIs let only exact, trusted https origins read their answers.",
  why: "Whoever is let in reads what the API answers to the visitor's own browser.",
  remediation:
    "Name each origin in full, such as https://www.example.com, and never answer with the caller's own.",
  settings: { allowedOrigins },
  checks: [
    on(integrationResponses, responses),
    on(gatewayResponses, responses),
    on(restDocument, document),
    on(httpApi, corsConfiguration, ({ document: definition }: HttpApi, settings: Settings) =>
      document(definition, settings),
    ),
    on(httpResponses, mappings),
  ],
});

function* corsConfiguration({ inputs }: HttpApi, settings: Settings): Findings {
  yield* origins(inputs.read("corsConfiguration.allowOrigins"), settings);
}

/** Everything in an OpenAPI document that sets the header. */
function* document(definition: ApiDocument, settings: Settings): Findings {
  const questions = [
    () => origins(definition.read("x-amazon-apigateway-cors.allowOrigins"), settings),
    () => definition.eachGatewayResponse((response) => restResponse(new RestResponse(response), settings)),
    () =>
      definition.eachIntegration((integration) =>
        each(integration.read("responses").entries(), ([, response]) =>
          restResponse(new RestResponse(response), settings),
        ),
      ),
  ];
  yield* each(questions, (question) => question());
}

function* responses(all: RestResponses, settings: Settings): Findings {
  yield* all.each((response) => restResponse(response, settings));
}

function* restResponse(response: RestResponse, settings: Settings): Findings {
  yield* each([restHeaders, restTemplates], (check) => check(response, settings));
}

function* restHeaders({ parameters }: RestResponse, settings: Settings): Findings {
  yield* each(parameters.entries(), ([target, source]) =>
    header(target, source, restCorsHeaderSource, settings),
  );
}

function* restTemplates({ templates }: RestResponse, settings: Settings): Findings {
  yield* each(templates.entries(), function* ([, template]) {
    const { origins, isOpen } = templateOrigins(template.text() ?? "");
    if (isOpen) {
      yield `${template.path} can answer with an origin that is on no list. Echo the origin only inside an #if that compares it with each trusted one.`;
    }
    for (const origin of origins) yield* trusted(template.path, origin, settings);
  });
}

function* mappings(all: HttpResponses, settings: Settings): Findings {
  yield* all.eachMapping((target, source) => header(target, source, httpCorsHeaderSource, settings));
}

function* header(
  target: string,
  mapping: Input,
  sourceOf: (mapping: string) => CorsHeaderSource,
  settings: Settings,
): Findings {
  if (!/header\.access-control-allow-origin$/i.test(target) || /^remove:/i.test(target)) return;
  const source = sourceOf(mapping.text() ?? "''");
  if (source.kind === "literal") {
    yield* trusted(mapping.path, source.origin, settings);
  } else if (source.kind === "request") {
    yield `${mapping.path} answers with what the caller sent, so every site is let in. Set it to one trusted origin.`;
  } else if (source.kind === "variable") {
    yield `${mapping.path} takes the origin from a variable, which cannot be judged. Write the origin itself.`;
  }
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
