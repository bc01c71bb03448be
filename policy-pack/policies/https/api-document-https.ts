import { quote } from "../../judges/quote";
import { hostOf } from "../../judges/integration-uri";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { restDocument } from "../../resources/rest-api";

/** Clients that are generated from a definition go where it says that the API is. */
export const apiDocumentHttps = definePolicy({
  name: "api-document-https",
  concern: "https",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html",
  description: "OpenAPI definitions of APIs lead clients to https addresses only.",
  why: "A client that is generated from the definition sends its first request, token included, in plain text.",
  remediation: "Give each entry of servers an https:// URL, and take http out of schemes.",
  checks: [
    on(restDocument, schemes, servers),
    on(
      httpApi,
      ({ document }: HttpApi) => schemes(document),
      ({ document }: HttpApi) => servers(document),
    ),
  ],
});

/** The protocols of OpenAPI 2. */
function* schemes(document: ApiDocument): Findings {
  yield* each(document.read("schemes").items(), function* (scheme) {
    if (!["http", "ws"].includes(scheme.textOrEmpty().toLowerCase())) return;
    yield `${scheme.path} is ${scheme.textOrEmpty()}, which is not encrypted. Take it out; https is enough.`;
  });
}

/** The addresses of OpenAPI 3; for a gateway one may be a path. */
function* servers(document: ApiDocument): Findings {
  yield* each(document.read("servers").items(), function* (server) {
    const url = server.read("url");
    const text = url.textOrEmpty().trim();
    if (!/^(?:http|ws):\/\//i.test(text) || isLocal(text)) return;
    yield `${url.path} leads clients to ${quote(hostOf(text))} over plain http. Set it to an https:// URL.`;
  });
}

/** For trying it out on one's own computer. */
function isLocal(url: string): boolean {
  return /^\w+:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?(?:[/?#]|$)/i.test(url);
}
