import type { HttpAnswer, HttpRequest, HttpService } from "../http-exchange";
import type { MatchedRoute } from "./recorded-api";

/** What a service is sent, and by which address. */
export interface HttpIntegration {
  readonly route: MatchedRoute;
  readonly stageVariables: Readonly<Record<string, string>>;
  /** The service behind the API, which is asked without a network between. */
  readonly service: HttpService;
}

/** Passes a request on to a service, with the parameters that the integration maps, and its answer back as it is. */
export async function httpAnswer(request: HttpRequest, integration: HttpIntegration): Promise<HttpAnswer> {
  const { inputs } = integration.route.integration;
  const mapped = Object.entries((inputs["requestParameters"] ?? {}) as Record<string, string>);
  let address = String(inputs["uri"]);
  const headers: Record<string, string> = { ...request.headers };
  for (const [parameter, source] of mapped) {
    const [, , place, name = ""] = parameter.split(".");
    const value = valueOf(source, integration);
    if (place === "path") address = address.replace(`{${name}}`, encodeURIComponent(value));
    else if (place === "header") headers[name.toLowerCase()] = value;
    else throw new Error(`The stand-in does not map ${parameter}.`);
  }
  const { hostname, pathname } = new URL(address);
  const method = String(inputs["integrationHttpMethod"]);
  return integration.service({ ...request, method, path: pathname, host: hostname, headers });
}

function valueOf(source: string, { route, stageVariables }: HttpIntegration): string {
  const [, variable] = /^stageVariables\.(.+)$/.exec(source) ?? [];
  if (variable !== undefined) return stageVariables[variable] ?? "";
  const [, parameter] = /^method\.request\.path\.(.+)$/.exec(source) ?? [];
  if (parameter !== undefined) return route.pathParameters[parameter] ?? "";
  throw new Error(`The stand-in does not map ${source}.`);
}
