import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** What an integration of an HTTP API changes in its back end's answers. */
export interface HttpResponses {
  /** Applies a check to every change: what is changed, such as `overwrite:header.vary`, and the value. */
  eachMapping(check: (target: string, source: Input) => Findings): Findings;
}

/** The answers of integrations of HTTP APIs. */
export const httpResponses = resource<HttpResponses>({
  "aws:apigatewayv2/integration:Integration": (inputs) => ({
    *eachMapping(check) {
      yield* each(inputs.read("responseParameters").items(), (response) =>
        each(response.read("mappings").entries(), ([target, source]) => check(target, source)),
      );
    },
  }),
  "aws-native:apigatewayv2:Integration": (inputs) => ({
    *eachMapping(check) {
      yield* each(inputs.read("responseParameters").entries(), ([, response]) =>
        each(response.read("responseParameters").items(), (mapping) =>
          check(mapping.read("destination").text() ?? "", mapping.read("source")),
        ),
      );
    },
  }),
});
