import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import { surely } from "../kit/input/surely";
import { resource } from "../kit/policy/resource";
import { isSilent, type HeaderSets } from "./answer-headers";
import { httpHeaderList, httpHeaders, type HeaderSet } from "./header-set";
import { httpApi, type HttpApi } from "./http-api";

/** The headers that HTTP APIs change in their back ends' answers: in integrations, and in OpenAPI documents. */
export const httpAnswerHeaders = resource<HeaderSets>({
  ...Object.fromEntries(
    [...httpApi.views].map(([type, view]) => [type, (inputs) => ofDocument(inputs.as(view))]),
  ),
  "aws:apigatewayv2/integration:Integration": (inputs) => ({
    each: (_names, check) =>
      each(inputs.read("responseParameters").itemOrItems(), (answer) =>
        check(httpHeaders(answer.read("mappings"))),
      ),
  }),
  "aws-native:apigatewayv2:Integration": (inputs) => ({
    each: (_names, check) =>
      each(inputs.read("responseParameters").entries(), ([, answer]) => check(httpHeaderList(answer))),
  }),
});

function ofDocument({ inputs, document }: HttpApi): HeaderSets {
  return {
    *each(names: readonly string[], check: (headers: HeaderSet) => Findings) {
      if (surely(() => isSilent(inputs.read("body"), names))) return;
      yield* document.eachIntegration((integration) =>
        each(integration.read("responseParameters").entries(), ([, changes]) => check(httpHeaders(changes))),
      );
    },
  };
}
