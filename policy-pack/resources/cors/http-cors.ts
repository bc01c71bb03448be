import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { resource } from "../../kit/policy/resource";
import { httpApi, type HttpApi } from "../http-api";
import { httpHeaderList, httpHeaders } from "../header-set";
import { headerGrant, listGrant, type CorsGrant, type CorsGrants } from "./cors-grant";

/** What HTTP APIs answer other origins: by their configuration, and by changes to their back ends' answers. */
export const httpCors = resource<CorsGrants>({
  ...Object.fromEntries(
    [...httpApi.views].map(([type, view]) => [type, (inputs) => apiGrants(inputs.as(view))]),
  ),
  "aws:apigatewayv2/integration:Integration": (inputs) => ({
    *each(_parts, check) {
      yield* each(inputs.read("responseParameters").itemOrItems(), (answer) =>
        check(headerGrant(httpHeaders(answer.read("mappings")))),
      );
    },
  }),
  "aws-native:apigatewayv2:Integration": (inputs) => ({
    *each(_parts, check) {
      yield* each(inputs.read("responseParameters").entries(), ([, answer]) =>
        check(headerGrant(httpHeaderList(answer))),
      );
    },
  }),
});

function apiGrants(api: HttpApi): CorsGrants {
  return {
    *each(_parts, check) {
      const questions: (() => Findings)[] = [
        () => check(configuration(api.cors)),
        () =>
          api.document.eachIntegration((integration) =>
            each(integration.read("responseParameters").entries(), ([, changes]) =>
              check(headerGrant(httpHeaders(changes))),
            ),
          ),
      ];
      yield* each(questions, (question) => question());
    },
  };
}

function configuration(cors: Input): CorsGrant {
  return listGrant({
    origins: cors.read("allowOrigins"),
    methods: cors.read("allowMethods"),
    headers: cors.read("allowHeaders"),
    credentials: cors.read("allowCredentials"),
  });
}
