import { allOf } from "../../kit/input/all-of";
import { anyOf } from "../../kit/input/any-of";
import type { Findings } from "../../kit/input/finding";
import { some } from "../../kit/input/some";
import { Undecided } from "../../kit/input/undecided";
import { acrossStack } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import type { ApiDocument } from "../../resources/api-document";
import { documentIntegration, integratedMethod, type ApiIntegration } from "../../resources/api-integration";
import { isOfSameRestApi } from "../../resources/is-of-same-rest-api";
import { restApi, restApiPut } from "../../resources/rest-api";
import { restStage, type RestStage } from "../../resources/rest-stage";

/** AWS's own services know API Gateway by its signature, and a private integration by the network that it comes from. */
export const apiIntegrationClientCertificate = definePolicy({
  name: "api-integration-client-certificate",
  concern: "auth",
  severity: "low",
  level: "advisory",
  controls: ["NIST IA-3", "NIST SC-8", "ASVS 5.0 12.3.5", "FSBP APIGateway.2", "CWE-306"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html",
  description: "Stages of REST APIs show HTTP back ends a client certificate.",
  why: "A back end that answers without it answers whoever finds its address, past the API's authorization.",
  remediation:
    "Make a ClientCertificate, set clientCertificateId of the stage to its id, and let the back end demand that certificate.",
  limits:
    "Private integrations are not judged. Whether the back end demands the certificate is not seen, nor another proof that it may demand, such as a signature: then exempt the stage.",
  stackChecks: [acrossStack(restStage, shown)],
});

function* shown(stage: StackResource<RestStage>, stack: Stack): Findings {
  const { api, clientCertificate } = stage.view;
  if (clientCertificate.isSet()) return;
  const needsOne = anyOf(
    () =>
      some(stack.all(integratedMethod), (method) =>
        allOf(
          () => callsPublicHttp(method.view.integration),
          () => isOfSameRestApi(stack, stage, method),
        ),
      ),
    () =>
      some(stack.all(restApi), (owner) =>
        allOf(
          () => stack.refers(stage, api, owner),
          () => definesPublicHttp(owner.view.document),
        ),
      ),
    () =>
      some(stack.all(restApiPut), (put) =>
        allOf(
          () => isOfSameRestApi(stack, stage, put),
          () => definesPublicHttp(put.view.document),
        ),
      ),
  );
  if (needsOne)
    yield `${clientCertificate.path} is not set, so the API's HTTP back ends cannot tell API Gateway from anyone else. Set it to the id of a ClientCertificate, and let them demand it.`;
}

function callsPublicHttp(integration: ApiIntegration): boolean {
  return allOf(
    () => ["HTTP", "HTTP_PROXY"].includes(integration.kind()),
    () => integration.connectionType.text() !== "VPC_LINK",
  );
}

function definesPublicHttp(document: ApiDocument): boolean {
  const call = "calls a public address over HTTP";
  const findings = Array.from(
    document.eachIntegration(function* (node) {
      if (callsPublicHttp(documentIntegration(node))) yield call;
    }),
  );
  if (findings.includes(call)) return true;
  const open = findings.find((finding) => finding instanceof Undecided);
  if (open !== undefined) throw open;
  return false;
}
