import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { acrossStack } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { httpMapping, restMapping } from "../../resources/domain-mapping";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { restApi, type RestApi } from "../../resources/rest-api";

/** Client certificates and the TLS policy of a domain name hold for that name alone. */
export const apiDefaultEndpointDisabled = definePolicy({
  name: "api-default-endpoint-disabled",
  concern: "tls",
  severity: "medium",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1", "CWE-757"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html",
  description: "APIs with a domain name of their own answer by no other name.",
  why: "The default endpoint goes round what the domain name demands: its TLS policy and client certificates.",
  remediation: "Set disableExecuteApiEndpoint to true, and deploy the API.",
  stackChecks: [acrossStack(restApi, restEndpoint), acrossStack(httpApi, httpEndpoint)],
});

function* restEndpoint(api: StackResource<RestApi>, stack: Stack): Findings {
  yield* disabled(
    () => api.view.disableExecuteApiEndpoint,
    [restMapping, httpMapping].map((kind) => stack.referring(api, kind, (mapping) => mapping.api)),
  );
}

function* httpEndpoint(api: StackResource<HttpApi>, stack: Stack): Findings {
  yield* disabled(
    () => api.view.disableExecuteApiEndpoint,
    [stack.referring(api, httpMapping, (mapping) => mapping.api)],
  );
}

/** What a definition says is read where it matters alone: a definition that cannot be read is told by other policies. */
function* disabled(placeOf: () => Input, mappings: readonly ReturnType<Stack["referring"]>[]): Findings {
  const open = mappings.flatMap((mapping) => mapping.open);
  const isMapped = mappings.some(({ things }) => things.length > 0);
  if (!isMapped && open.length === 0) return;
  const place = placeOf();
  if (place.flag() === true) return;
  if (isMapped)
    yield `${place.path} is not true, so the API also answers at its default endpoint, without what its domain name demands. Set it to true.`;
  else yield* open;
}
