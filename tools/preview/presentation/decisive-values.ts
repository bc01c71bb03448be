import type { PlannedResource } from "../../engine/model";
import { isPlainMap } from "../../engine/wire/is-plain-map";
import { Asset, ResourceReference, Secret, Unknown, type PropertyValue } from "../../engine/values";
import { resourceKind } from "../way/resource-kind";
import { valueAt } from "../way/stack-graph";

/** The inputs that decide how a resource is reached, by what AWS calls it: what a verdict on it rests on. */
const decisive: Readonly<Record<string, readonly string[]>> = {
  "amplify:App": ["customHeaders", "customRules"],
  "amplify:DomainAssociation": ["domainName", "certificateSettings.type"],
  "apigateway:Authorizer": ["type", "identitySource"],
  "apigateway:DomainName": ["securityPolicy", "endpointAccessMode"],
  "apigateway:Integration": ["type", "uri", "tlsConfig"],
  "apigateway:IntegrationResponse": ["responseParameters", "responseTemplates"],
  "apigateway:Method": ["httpMethod", "authorization", "authorizationScopes"],
  "apigateway:Response": ["responseType", "responseParameters"],
  "apigateway:RestApi": ["securityPolicy", "endpointAccessMode", "disableExecuteApiEndpoint"],
  "apigateway:Stage": ["accessLogSettings.destinationArn"],
  "apigatewayv2:Api": ["protocolType", "corsConfiguration"],
  "apigatewayv2:DomainName": ["domainNameConfiguration.securityPolicy"],
  "apigatewayv2:Integration": ["integrationType", "integrationUri", "tlsConfig"],
  "apigatewayv2:Route": ["routeKey", "authorizationType"],
  "appsync:GraphQLApi": ["authenticationType", "visibility"],
  "cloudfront:Distribution": [
    "viewerCertificate.minimumProtocolVersion",
    "defaultCacheBehavior.viewerProtocolPolicy",
    "origins",
  ],
  "cloudfront:ResponseHeadersPolicy": ["securityHeadersConfig", "corsConfig"],
  "cognito:UserPoolClient": ["callbackUrls", "allowedOauthFlows"],
  "lambda:FunctionUrl": ["authorizationType", "cors"],
  "lb:Listener": ["protocol", "sslPolicy"],
  "lb:TargetGroup": ["protocol"],
  "s3:BucketPolicy": ["policy"],
};

const longest = 160;

/** The decisive values of a resource, a line each: `securityPolicy: "TLS_1_2"`; none where nothing is known to be decisive. */
export function decisiveValues(resource: PlannedResource): readonly string[] {
  return (decisive[resourceKind(resource.type) ?? ""] ?? []).flatMap((path) => {
    const value = valueAt(resource, ...path.split("."));
    return value === undefined ? [] : linesOf(path, value);
  });
}

/** A line for each entry of a map: what decides is mostly one of its values. A key that is a path itself needs no other before it. */
function linesOf(path: string, value: PropertyValue): readonly string[] {
  if (!isPlainMap(value)) return [`${path}: ${limited(show(value))}`];
  return Object.entries(value).map(
    ([key, item]) => `${key.includes(".") ? key : `${path}.${key}`}: ${limited(show(item))}`,
  );
}

function show(value: PropertyValue): string {
  if (value instanceof Unknown) return "known after deployment";
  if (value instanceof Secret) return "[secret]";
  if (value instanceof Asset) return `[${value.kind}]`;
  if (value instanceof ResourceReference) return value.urn;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: PropertyValue) => show(item)).join(", ")}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${show(item)}`)
    .join(", ")}}`;
}

function limited(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
