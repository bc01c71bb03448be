import { answersData } from "../../judges/template/answers-data";
import { allOf } from "../../kit/input/all-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { ApiDocument } from "../../resources/api-document";
import {
  answeredMethod,
  documentIntegration,
  integratedMethod,
  type AnsweredMethod,
  type IntegratedMethod,
} from "../../resources/api-integration";
import { httpApi } from "../../resources/http-api";
import { httpRoute, type HttpRoute } from "../../resources/http-route";
import { OperationSecurity } from "../../resources/operation-security";
import { restDocument } from "../../resources/rest-api";

/** A preflight carries no credentials, so its method has to be open, and with it whatever stands behind it. */
export const apiPreflightAnswered = definePolicy({
  name: "api-preflight-answered",
  concern: "auth",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 3.5.2", "CWE-862"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
  description: "OPTIONS methods are answered by API Gateway itself, without data, and reach no back end.",
  why: "Preflights carry no credentials, so an OPTIONS method that calls a back end lets anyone call it.",
  remediation:
    "Answer preflights by an integration of type MOCK, or let the HTTP API answer them by its corsConfiguration.",
  checks: [
    on(integratedMethod, method),
    on(answeredMethod, answers),
    on(httpRoute, route),
    on(restDocument, operations),
    on(httpApi, ({ document }) => operations(document)),
  ],
});

function* method({ httpMethod, integration, authorization }: IntegratedMethod): Findings {
  const isReaching = allOf(
    () => httpMethod.text() === "OPTIONS",
    () => isOpen(authorization),
    () => !["", "MOCK"].includes(integration.kind()),
  );
  if (isReaching) yield reaches(integration.type);
}

function* answers({ httpMethod, authorization, templates }: AnsweredMethod): Findings {
  if (surely(() => httpMethod.text() !== "OPTIONS") || surely(() => !isOpen(authorization))) return;
  yield* each(templates(), (byType) =>
    each(byType.entries(), function* ([, template]) {
      const isTelling = allOf(
        () => httpMethod.text() === "OPTIONS",
        () => isOpen(authorization),
        () => answersData(template.textOrEmpty()),
      );
      if (isTelling) yield tells(template);
    }),
  );
}

/** Where another resource says who may call, a preflight is taken for open, as it has to be. */
function isOpen(authorization: Input | undefined): boolean {
  return (authorization?.text() ?? "NONE") === "NONE";
}

function* route({ routeKey, target, authorizationType }: HttpRoute): Findings {
  const isReaching = allOf(
    () => target.isSet(),
    () => (authorizationType.text() ?? "NONE") === "NONE",
    () => routeKey.text()?.startsWith("OPTIONS ") === true,
  );
  if (isReaching) yield reaches(target);
}

function* operations(document: ApiDocument): Findings {
  yield* document.eachOperation(function* (operation) {
    if (operation.method !== "OPTIONS" || new OperationSecurity(operation.node, document).isClosed()) return;
    const place = document.integrationOf(operation);
    const integration = documentIntegration(place);
    if (!["", "MOCK"].includes(integration.kind())) yield reaches(integration.type);
    yield* each(place.read("responses").entries(), ([, response]) =>
      each(response.read("responseTemplates").entries(), function* ([, template]) {
        if (answersData(template.textOrEmpty())) yield tells(template);
      }),
    );
  });
}

function tells(template: Input): string {
  return `${template.path} answers a preflight with data, and so anyone. Leave the template out: a preflight needs no body.`;
}

function reaches(place: Input): string {
  return `${place.path} lets a preflight reach a back end, and so anyone. Answer it by an integration of type MOCK, or by the corsConfiguration of an HTTP API.`;
}
