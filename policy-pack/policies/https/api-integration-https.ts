import { destinationOf, hostOf } from "../../judges/integration-uri";
import { quote } from "../../judges/quote";
import { definePolicy } from "../../kit/define-policy";
import { each } from "../../kit/each";
import type { Findings } from "../../kit/finding";
import type { Input } from "../../kit/input";
import { definitionOf, integrationsOf } from "../../kit/open-api";
import { surely } from "../../kit/surely";

/**
 * API Gateway itself answers over HTTPS alone, but calls an HTTP back end in plain text when its URI says so.
 */
export const apiIntegrationHttps = definePolicy({
  name: "api-integration-https",
  severity: "high",
  controls: ["NIST SC-8", "PCI DSS 4.0 4.2.1", "ASVS 5.0 12.3.1", "ASVS 5.0 12.3.2"],
  url: "https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html",
  description: "API integrations call their back end over HTTPS and verify its certificate.",
  remediation: "Give the integration an https:// URI, and leave tlsConfig.insecureSkipVerification unset.",
  checks: {
    "aws:apigateway/integration:Integration": restIntegration,
    "aws:apigateway/restApi:RestApi": definition,
    "aws:apigateway/restApiPut:RestApiPut": definition,
    "aws:apigatewayv2/api:Api": [quickCreate, definition],
    "aws:apigatewayv2/integration:Integration": httpIntegration,
    "aws-native:apigateway:Method": (method) => restIntegration(method.read("integration")),
    "aws-native:apigateway:RestApi": definition,
    "aws-native:apigatewayv2:Api": [quickCreate, definition],
    "aws-native:apigatewayv2:Integration": httpIntegration,
  },
});

function* restIntegration(integration: Input): Findings {
  yield* each([verification, transport("type", "uri")], (check) => check(integration));
}

function* httpIntegration(integration: Input): Findings {
  yield* transport("integrationType", "integrationUri")(integration);
}

function* definition(api: Input): Findings {
  yield* each(integrationsOf(definitionOf(api)), restIntegration);
}

/** An API that is made with a target has an integration with it, and no resource that says so. */
function* quickCreate(api: Input): Findings {
  const target = api.read("target").text();
  if (target !== undefined && destinationOf(target) === "http") yield inPlainText("target", target);
}

function* verification(integration: Input): Findings {
  const skip = integration.read("tlsConfig.insecureSkipVerification");
  if (skip.flag() === true) {
    yield `${skip.path} is true, so any certificate is taken for the back end's. Remove it.`;
  }
}

function transport(typeName: string, uriName: string): (integration: Input) => Findings {
  return function* (integration) {
    const isService = () => serviceTypes.includes(typeOf(integration.read(typeName)));
    if (surely(isService) || surely(() => verifiesListener(integration))) return;
    const place = integration.read(uriName);
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
        if (typeOf(integration.read(typeName)) === "HTTP_PROXY") {
          yield `${place.path} is a private listener that is called in plain text. Set tlsConfig.serverNameToVerify to the name in the listener's certificate.`;
        }
    }
  };
}

/** AWS calls its own services over TLS, and a mock calls nothing: there the URI is an ARN or absent. */
const serviceTypes = ["AWS", "AWS_PROXY", "MOCK"];

/** The type of an integration in capitals, as resources write it; OpenAPI definitions use small letters. */
function typeOf(type: Input): string {
  return type.text()?.toUpperCase() ?? "";
}

/** A private integration of an HTTP API speaks TLS to the listener when it is told whose certificate to expect. */
function verifiesListener(integration: Input): boolean {
  const isPrivate = integration.read("connectionType").text() === "VPC_LINK";
  return isPrivate && integration.read("tlsConfig.serverNameToVerify").isSet();
}

function inPlainText(path: string, uri: string): string {
  return `${path} calls ${quote(hostOf(uri))} over plain http. Set it to an https:// URL.`;
}
