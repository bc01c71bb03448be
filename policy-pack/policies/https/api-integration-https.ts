import { destinationOf, hostOf } from "../../judges/integration-uri";
import { quote } from "../../judges/quote";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  documentIntegration,
  httpIntegration,
  integratedMethod,
  type ApiIntegration,
  type IntegratedMethod,
} from "../../resources/api-integration";
import type { ApiDocument } from "../../resources/api-document";
import { httpApi, type HttpApi } from "../../resources/http-api";
import { restDocument } from "../../resources/rest-api";

/** AWS calls its own services over TLS, and a mock calls nothing: there the URI is an ARN or absent. */
const serviceTypes = ["AWS", "AWS_PROXY", "MOCK"];

/**
 * API Gateway itself answers over HTTPS alone, but calls an HTTP back end in plain text when its URI says so.
 */
export const apiIntegrationHttps = definePolicy({
  name: "api-integration-https",
  concern: "https",
  severity: "high",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.3.1", "ASVS 5.0 12.3.2"],
  url: "https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html",
  description: "API integrations call their back end over HTTPS and verify its certificate.",
  why: "A call in plain text can be read and changed on its way, tokens included.",
  remediation: "Give the integration an https:// URI, and leave tlsConfig.insecureSkipVerification unset.",
  checks: [
    on(integratedMethod, ({ integration: of }: IntegratedMethod) => integration(of)),
    on(httpIntegration, transport),
    on(restDocument, documentIntegrations),
    on(httpApi, quickCreate, ({ document }: HttpApi) => documentIntegrations(document)),
  ],
});

function* integration(of: ApiIntegration): Findings {
  yield* each([verification, transport], (check) => check(of));
}

function* documentIntegrations(document: ApiDocument): Findings {
  yield* document.eachIntegration((node) => integration(documentIntegration(node)));
}

/** An API that is made with a target has an integration with it, and no resource that says so. */
function* quickCreate({ target }: HttpApi): Findings {
  const uri = target.text();
  if (uri !== undefined && destinationOf(uri) === "http") yield inPlainText(target.path, uri);
}

function* verification({ insecureSkipVerification: skip }: ApiIntegration): Findings {
  if (skip?.flag() === true) {
    yield repairable(
      `${skip.path} is true, so any certificate is taken for the back end's. Set it to false.`,
      skip,
      false,
    );
  }
}

function* transport(of: ApiIntegration): Findings {
  if (surely(() => serviceTypes.includes(of.kind()))) return;
  const place = of.uri;
  if (surely(() => verifiesListener(of)) && !surely(() => destinationOf(place.textOrEmpty()) === "http"))
    return;
  const uri = place.text();
  if (uri === undefined) return;
  switch (destinationOf(uri)) {
    case "http":
      yield inPlainText(place.path, uri);
      break;
    case "variable":
      yield `${place.path} takes its scheme from a stage variable. Write https:// in front of the variable.`;
      break;
    case "unreadable":
      yield `${place.path} is neither an https:// URL nor an ARN. Set it to one that starts with https://.`;
      break;
    case "arn":
      if (of.kind() === "HTTP_PROXY") {
        yield `${place.path} is a private listener that is called in plain text. Set tlsConfig.serverNameToVerify to the name in the listener's certificate.`;
      }
  }
}

/** A private integration of an HTTP API speaks TLS to the listener when it is told whose certificate to expect. */
function verifiesListener({ connectionType, serverNameToVerify }: ApiIntegration): boolean {
  return connectionType.text() === "VPC_LINK" && serverNameToVerify?.isSet() === true;
}

function inPlainText(path: string, uri: string): string {
  return `${path} calls ${quote(hostOf(uri))} over plain http. Set it to an https:// URL.`;
}
