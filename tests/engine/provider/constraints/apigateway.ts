import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const reference = "https://docs.aws.amazon.com/apigateway/latest/api";
const guide = "https://docs.aws.amazon.com/apigateway/latest/developerguide";
const limits = `${guide}/api-gateway-execution-service-limits-table.html`;
const httpMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "ANY"];
const statusCode = /^[1-5]\d\d$/;
const headerName = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const ipAddressTypes = ["ipv4", "dualstack"];
const endpointTypes = ["EDGE", "REGIONAL", "PRIVATE"];
/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html */
const staticOrMapped = /^('[^']*'|(integration|stageVariables|context|method)\.\S+)$/;
const responseTypes = [
  "ACCESS_DENIED",
  "API_CONFIGURATION_ERROR",
  "AUTHORIZER_CONFIGURATION_ERROR",
  "AUTHORIZER_FAILURE",
  "BAD_REQUEST_BODY",
  "BAD_REQUEST_PARAMETERS",
  "DEFAULT_4XX",
  "DEFAULT_5XX",
  "EXPIRED_TOKEN",
  "INTEGRATION_FAILURE",
  "INTEGRATION_TIMEOUT",
  "INVALID_API_KEY",
  "INVALID_SIGNATURE",
  "MISSING_AUTHENTICATION_TOKEN",
  "QUOTA_EXCEEDED",
  "REQUEST_TOO_LARGE",
  "RESOURCE_NOT_FOUND",
  "THROTTLED",
  "UNAUTHORIZED",
  "UNSUPPORTED_MEDIA_TYPE",
  "WAF_FILTERED",
];

/** Amazon API Gateway, REST APIs. */
export const apigateway: ConstraintTable = {
  "aws:apigateway/account:Account": [
    { path: "cloudwatchRoleArn", pattern: arn, source: `${reference}/API_UpdateAccount.html` },
  ],
  "aws:apigateway/authorizer:Authorizer": [
    { path: "name", length: { least: 1, most: 128 }, source: `${reference}/API_CreateAuthorizer.html` },
    {
      path: "type",
      oneOf: ["TOKEN", "REQUEST", "COGNITO_USER_POOLS"],
      source: `${reference}/API_CreateAuthorizer.html`,
    },
    {
      path: "providerArns",
      required: true,
      length: { least: 1, most: 1000 },
      when: { path: "type", oneOf: ["COGNITO_USER_POOLS"] },
      source: `${reference}/API_CreateAuthorizer.html`,
    },
    { path: "providerArns.*", pattern: arn, source: `${reference}/API_CreateAuthorizer.html` },
    {
      path: "authorizerUri",
      required: true,
      when: { path: "type", oneOf: ["TOKEN", "REQUEST", undefined] },
      source: `${reference}/API_CreateAuthorizer.html`,
    },
    {
      path: "authorizerResultTtlInSeconds",
      range: { least: 0, most: 3600 },
      source: `${reference}/API_CreateAuthorizer.html`,
    },
    {
      path: "identitySource",
      pattern: /^method\.request\.header\.\S+$/,
      when: { path: "type", oneOf: ["COGNITO_USER_POOLS", "TOKEN", undefined] },
      source: `${reference}/API_CreateAuthorizer.html`,
    },
  ],
  "aws:apigateway/basePathMapping:BasePathMapping": [
    {
      path: "basePath",
      pattern: /^[A-Za-z0-9$\-_.+!*'()/]*$/,
      source: `${reference}/API_CreateBasePathMapping.html`,
    },
    { path: "stageName", pattern: /^[A-Za-z0-9_-]{1,128}$/, source: `${reference}/API_CreateStage.html` },
  ],
  "aws:apigateway/deployment:Deployment": { none: `${reference}/API_CreateDeployment.html` },
  "aws:apigateway/domainName:DomainName": [
    {
      path: "domainName",
      pattern: /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
      length: { most: 255 },
      source: `${reference}/API_CreateDomainName.html`,
    },
    {
      path: "endpointConfiguration.types",
      oneOf: endpointTypes,
      source: `${reference}/API_EndpointConfiguration.html`,
    },
    {
      path: "endpointConfiguration.ipAddressType",
      oneOf: ipAddressTypes,
      source: `${reference}/API_EndpointConfiguration.html`,
    },
    {
      path: "regionalCertificateArn",
      pattern: arn,
      required: true,
      excludes: ["certificateArn"],
      when: { path: "endpointConfiguration.types", oneOf: ["REGIONAL"] },
      source: `${reference}/API_CreateDomainName.html`,
    },
    {
      path: "endpointAccessMode",
      oneOf: ["BASIC", "STRICT"],
      needs: ["securityPolicy"],
      source: `${guide}/apigateway-security-policies.html`,
    },
  ],
  "aws:apigateway/integration:Integration": [
    {
      path: "type",
      oneOf: ["HTTP", "AWS", "MOCK", "HTTP_PROXY", "AWS_PROXY"],
      source: `${reference}/API_PutIntegration.html`,
    },
    { path: "httpMethod", oneOf: httpMethods, source: `${reference}/API_PutIntegration.html` },
    { path: "integrationHttpMethod", oneOf: httpMethods, source: `${reference}/API_PutIntegration.html` },
    {
      path: "uri",
      required: true,
      needs: ["integrationHttpMethod"],
      pattern: /^(arn:|https?:\/\/|\$\{stageVariables\.)/,
      when: { path: "type", oneOf: ["HTTP", "AWS", "HTTP_PROXY", "AWS_PROXY"] },
      source: `${reference}/API_PutIntegration.html`,
    },
    {
      path: "integrationHttpMethod",
      oneOf: ["POST"],
      when: { path: "type", oneOf: ["AWS_PROXY"] },
      source: `${guide}/set-up-lambda-proxy-integrations.html`,
    },
    { path: "timeoutMilliseconds", range: { least: 50, most: 300_000 }, source: limits },
    {
      path: "passthroughBehavior",
      oneOf: ["WHEN_NO_MATCH", "WHEN_NO_TEMPLATES", "NEVER"],
      source: `${reference}/API_PutIntegration.html`,
    },
    {
      path: "connectionType",
      oneOf: ["INTERNET", "VPC_LINK"],
      source: `${reference}/API_PutIntegration.html`,
    },
    {
      path: "connectionId",
      required: true,
      when: { path: "connectionType", oneOf: ["VPC_LINK"] },
      source: `${reference}/API_PutIntegration.html`,
    },
    {
      path: "requestParameters",
      keys: new RegExp(
        `^integration\\.request\\.(header\\.${headerName}|querystring\\.\\S+|path\\.[^\\s.]+)$`,
      ),
      source: `${reference}/API_PutIntegration.html`,
    },
    {
      path: "requestParameters.*",
      pattern: staticOrMapped,
      source: `${guide}/rest-api-parameter-mapping-sources.html`,
    },
    { path: "requestTemplates.*", bytes: 300_000, source: limits },
  ],
  "aws:apigateway/integrationResponse:IntegrationResponse": [
    { path: "httpMethod", oneOf: httpMethods, source: `${reference}/API_PutIntegrationResponse.html` },
    { path: "statusCode", pattern: statusCode, source: `${reference}/API_PutIntegrationResponse.html` },
    {
      path: "responseParameters",
      keys: new RegExp(`^method\\.response\\.header\\.${headerName}$`),
      source: `${reference}/API_PutIntegrationResponse.html`,
    },
    {
      path: "responseParameters.*",
      pattern: staticOrMapped,
      source: `${guide}/rest-api-parameter-mapping-sources.html`,
    },
    { path: "responseTemplates.*", bytes: 300_000, source: limits },
  ],
  "aws:apigateway/method:Method": [
    { path: "httpMethod", oneOf: httpMethods, source: `${reference}/API_PutMethod.html` },
    {
      path: "authorization",
      oneOf: ["NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"],
      source: `${reference}/API_PutMethod.html`,
    },
    {
      path: "authorizerId",
      required: true,
      when: { path: "authorization", oneOf: ["CUSTOM", "COGNITO_USER_POOLS"] },
      source: `${reference}/API_PutMethod.html`,
    },
    {
      path: "requestParameters",
      keys: /^method\.request\.(path|querystring|header)\.\S+$/,
      source: `${reference}/API_PutMethod.html`,
    },
  ],
  "aws:apigateway/methodResponse:MethodResponse": [
    { path: "httpMethod", oneOf: httpMethods, source: `${reference}/API_PutMethodResponse.html` },
    { path: "statusCode", pattern: statusCode, source: `${reference}/API_PutMethodResponse.html` },
    {
      path: "responseParameters",
      keys: new RegExp(`^method\\.response\\.header\\.${headerName}$`),
      source: `${reference}/API_PutMethodResponse.html`,
    },
  ],
  "aws:apigateway/methodSettings:MethodSettings": [
    {
      path: "methodPath",
      pattern: /^(\*\/\*|\S+\/(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|\*))$/,
      source: `${reference}/API_UpdateStage.html`,
    },
    {
      path: "settings.loggingLevel",
      oneOf: ["OFF", "ERROR", "INFO"],
      source: `${reference}/API_MethodSetting.html`,
    },
    { path: "settings.throttlingRateLimit", range: { least: -1, most: 2_147_483_647 }, source: limits },
    { path: "settings.throttlingBurstLimit", range: { least: -1, most: 2_147_483_647 }, source: limits },
    {
      path: "settings.cacheTtlInSeconds",
      range: { least: 0, most: 3600 },
      source: `${reference}/API_MethodSetting.html`,
    },
  ],
  "aws:apigateway/requestValidator:RequestValidator": [
    { path: "name", length: { least: 1, most: 128 }, source: `${reference}/API_CreateRequestValidator.html` },
  ],
  "aws:apigateway/resource:Resource": [
    {
      path: "pathPart",
      pattern: /^([A-Za-z0-9._:-]+|\{[A-Za-z0-9._:-]+\+?\})$/,
      source: "https://github.com/aws/aws-cdk/issues/22477",
    },
  ],
  "aws:apigateway/response:Response": [
    { path: "responseType", oneOf: responseTypes, source: `${guide}/supported-gateway-response-types.html` },
    { path: "statusCode", pattern: statusCode, source: `${reference}/API_PutGatewayResponse.html` },
    {
      path: "responseParameters",
      keys: new RegExp(`^gatewayresponse\\.(header\\.${headerName}|querystring\\.\\S+|path\\.\\S+)$`),
      source: `${reference}/API_PutGatewayResponse.html`,
    },
    {
      path: "responseParameters.*",
      pattern: staticOrMapped,
      source: `${guide}/api-gateway-gatewayResponse-definition.html`,
    },
  ],
  "aws:apigateway/restApi:RestApi": [
    { path: "name", length: { least: 1, most: 1024 }, source: `${reference}/API_CreateRestApi.html` },
    { path: "description", length: { most: 1024 }, source: limits },
    { path: "policy", bytes: 8192, source: limits },
    {
      path: "endpointConfiguration.types",
      oneOf: endpointTypes,
      source: `${reference}/API_EndpointConfiguration.html`,
    },
    {
      path: "endpointConfiguration.ipAddressType",
      oneOf: ipAddressTypes,
      source: `${reference}/API_EndpointConfiguration.html`,
    },
    {
      path: "endpointAccessMode",
      oneOf: ["BASIC", "STRICT"],
      needs: ["securityPolicy"],
      source: `${guide}/apigateway-security-policies.html`,
    },
    { path: "apiKeySource", oneOf: ["HEADER", "AUTHORIZER"], source: `${reference}/API_CreateRestApi.html` },
  ],
  "aws:apigateway/stage:Stage": [
    { path: "stageName", pattern: /^[A-Za-z0-9_-]{1,128}$/, source: `${reference}/API_CreateStage.html` },
    { path: "variables", keys: /^[A-Za-z0-9_]{1,64}$/, length: { most: 100 }, source: limits },
    { path: "variables.*", pattern: /^[A-Za-z0-9\-._~:/?#&=,]+$/, length: { most: 512 }, source: limits },
    { path: "accessLogSettings.destinationArn", pattern: arn, source: `${guide}/set-up-logging.html` },
    {
      path: "accessLogSettings.format",
      pattern: /^[^\n]*\$context\.(requestId|extendedRequestId)\b[^\n]*$/,
      length: { most: 3072 },
      source: `${guide}/set-up-logging.html`,
    },
    { path: "description", length: { most: 1024 }, source: limits },
  ],
  "aws:apigateway/usagePlan:UsagePlan": [
    { path: "name", length: { least: 1, most: 256 }, source: `${reference}/API_CreateUsagePlan.html` },
    {
      path: "quotaSettings.period",
      oneOf: ["DAY", "WEEK", "MONTH"],
      source: `${reference}/API_QuotaSettings.html`,
    },
    {
      path: "quotaSettings.limit",
      range: { least: 1, most: 2_147_483_647 },
      source: `${reference}/API_QuotaSettings.html`,
    },
  ],
};
