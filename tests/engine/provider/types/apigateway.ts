import type { InputProblem } from "../check-inputs";
import { jsonProblems } from "../json-problems";
import { creationDate, shortId } from "../resource-type";
import type { Birth, Properties, ResourceTypes } from "../resource-type";

const method = ["restApi", "resourceId", "httpMethod"];
const methodResponse = [...method, "statusCode"];

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html */
const securityPolicies = [
  "TLS_1_0",
  "TLS_1_2",
  "SecurityPolicy_TLS13_1_3_2025_09",
  "SecurityPolicy_TLS13_1_3_FIPS_2025_09",
  "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_PQ_2025_09",
  "SecurityPolicy_TLS13_1_2_2021_06",
  "SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09",
  "SecurityPolicy_TLS13_2025_EDGE",
  "SecurityPolicy_TLS12_PFS_2025_EDGE",
  "SecurityPolicy_TLS12_2018_EDGE",
];

function securityPolicyProblems(inputs: Properties): InputProblem[] {
  const policy = inputs["securityPolicy"];
  const mode = inputs["endpointAccessMode"];
  if (typeof policy !== "string") return [];
  if (!securityPolicies.includes(policy) && policy !== "") {
    return [
      {
        property: "securityPolicy",
        reason: `expected securityPolicy to be one of ${securityPolicies.join(", ")}, got ${policy}`,
      },
    ];
  }
  const enhanced = policy.startsWith("SecurityPolicy_");
  if (enhanced && mode !== "STRICT" && mode !== "BASIC") {
    return [{ property: "endpointAccessMode", reason: `${policy} needs endpointAccessMode BASIC or STRICT` }];
  }
  return [];
}

/** A regional domain name takes a certificate of its own region. */
function certificateProblems({ regionalCertificateArn: arn, region }: Properties): InputProblem[] {
  return typeof arn !== "string" || arn.split(":")[3] === region
    ? []
    : [{ property: "regionalCertificateArn", reason: `the certificate ${arn} is not in ${String(region)}` }];
}

function apiArn(birth: Birth, path: string): string {
  return `arn:aws:apigateway:${birth.region}::${path}`;
}

/** Amazon API Gateway, REST APIs. */
export const apigateway: ResourceTypes = {
  "aws:apigateway/account:Account": {
    id: () => "api-gateway-account",
    unique: [],
    outputs: () => ({
      apiKeyVersion: "4",
      features: ["UsagePlans"],
      throttleSettings: [{ burstLimit: 5000, rateLimit: 10000 }],
    }),
  },
  "aws:apigateway/apiKey:ApiKey": {
    id: () => shortId(10),
    outputs: (birth) => ({
      arn: apiArn(birth, `/apikeys/${birth.id}`),
      createdDate: creationDate,
      lastUpdatedDate: creationDate,
      value: shortId(40),
    }),
    defaults: { description: "Managed by Pulumi", enabled: true },
  },
  "aws:apigateway/authorizer:Authorizer": {
    id: () => shortId(6),
    outputs: (birth) => ({
      arn: apiArn(birth, `/restapis/${birth.text("restApi")}/authorizers/${birth.id}`),
    }),
    defaults: {
      authorizerResultTtlInSeconds: 300,
      identitySource: "method.request.header.Authorization",
      type: "TOKEN",
    },
    unique: ["restApi", "name"],
    replacedBy: ["restApi"],
  },
  "aws:apigateway/basePathMapping:BasePathMapping": {
    id: ({ text }) => `${text("domainName")}/${text("basePath")}`,
    unique: ["domainName", "basePath"],
    replacedBy: ["domainName", "domainNameId"],
  },
  "aws:apigateway/deployment:Deployment": {
    id: () => shortId(6),
    outputs: () => ({ createdDate: creationDate }),
    replacedBy: ["restApi", "triggers", "variables"],
  },
  "aws:apigateway/domainName:DomainName": {
    id: ({ text }) => text("domainName"),
    outputs: (birth) => ({
      arn: apiArn(birth, `/domainnames/${birth.text("domainName")}`),
      domainNameId: "",
      certificateUploadDate: creationDate,
      cloudfrontDomainName: "",
      cloudfrontZoneId: "",
      regionalDomainName: `d-${shortId(10)}.execute-api.${birth.region}.amazonaws.com`,
      regionalZoneId: "Z2OJLYMUO9EFXC",
    }),
    unique: ["domainName"],
    replacedBy: [
      "domainName",
      "certificateBody",
      "certificateChain",
      "certificateName",
      "certificatePrivateKey",
    ],
    problems: (inputs) => [...securityPolicyProblems(inputs), ...certificateProblems(inputs)],
  },
  "aws:apigateway/integration:Integration": {
    id: ({ text }) => `agi-${text("restApi")}-${text("resourceId")}-${text("httpMethod")}`,
    outputs: ({ text }) => ({
      cacheNamespace: text("resourceId"),
      passthroughBehavior: "WHEN_NO_MATCH",
      responseTransferMode: "BUFFERED",
    }),
    defaults: { connectionType: "INTERNET", timeoutMilliseconds: 29000 },
    unique: method,
    replacedBy: [...method, "type", "integrationHttpMethod", "credentials", "passthroughBehavior"],
    deleteBeforeReplace: true,
  },
  "aws:apigateway/integrationResponse:IntegrationResponse": {
    id: ({ text }) => `agir-${methodResponse.map(text).join("-")}`,
    unique: methodResponse,
    replacedBy: methodResponse,
  },
  "aws:apigateway/method:Method": {
    id: ({ text }) => `agm-${method.map(text).join("-")}`,
    defaults: { apiKeyRequired: false },
    unique: method,
    replacedBy: method,
  },
  "aws:apigateway/methodResponse:MethodResponse": {
    id: ({ text }) => `agmr-${methodResponse.map(text).join("-")}`,
    unique: methodResponse,
    replacedBy: methodResponse,
  },
  "aws:apigateway/methodSettings:MethodSettings": {
    id: ({ text }) => `${text("restApi")}-${text("stageName")}-${text("methodPath")}`,
    unique: ["restApi", "stageName", "methodPath"],
    replacedBy: ["restApi", "stageName", "methodPath"],
  },
  "aws:apigateway/model:Model": {
    id: () => shortId(6),
    unique: ["restApi", "name"],
    replacedBy: ["restApi", "name", "contentType"],
  },
  "aws:apigateway/requestValidator:RequestValidator": {
    id: () => shortId(6),
    defaults: { validateRequestBody: false, validateRequestParameters: false },
    unique: ["restApi", "name"],
    replacedBy: ["restApi"],
  },
  "aws:apigateway/resource:Resource": {
    id: () => shortId(6),
    outputs: ({ text }) => ({ path: `/${text("pathPart")}` }),
    unique: ["restApi", "parentId", "pathPart"],
    replacedBy: ["restApi"],
  },
  "aws:apigateway/response:Response": {
    id: ({ text }) => `aggr-${text("restApiId")}-${text("responseType")}`,
    unique: ["restApiId", "responseType"],
    replacedBy: ["restApiId", "responseType"],
  },
  "aws:apigateway/restApi:RestApi": {
    id: () => shortId(10),
    outputs: (birth) => ({
      arn: apiArn(birth, `/restapis/${birth.id}`),
      apiKeySource: "HEADER",
      createdDate: creationDate,
      executionArn: `arn:aws:execute-api:${birth.region}:${birth.account}:${birth.id}`,
      minimumCompressionSize: "",
      rootResourceId: shortId(10),
    }),
    problems: securityPolicyProblems,
  },
  "aws:apigateway/restApiPolicy:RestApiPolicy": {
    id: ({ text }) => text("restApiId"),
    unique: ["restApiId"],
    replacedBy: ["restApiId"],
    problems: ({ policy }) => jsonProblems("policy", policy),
  },
  "aws:apigateway/stage:Stage": {
    id: ({ text }) => `ags-${text("restApi")}-${text("stageName")}`,
    outputs: (birth) => ({
      arn: apiArn(birth, `/restapis/${birth.text("restApi")}/stages/${birth.text("stageName")}`),
      executionArn: `arn:aws:execute-api:${birth.region}:${birth.account}:${birth.text("restApi")}/${birth.text("stageName")}`,
      invokeUrl: `https://${birth.text("restApi")}.execute-api.${birth.region}.amazonaws.com/${birth.text("stageName")}`,
      webAclArn: "",
    }),
    unique: ["restApi", "stageName"],
    replacedBy: ["restApi", "stageName"],
  },
  "aws:apigateway/usagePlan:UsagePlan": {
    id: () => shortId(6),
    outputs: (birth) => ({ arn: apiArn(birth, `/usageplans/${birth.id}`) }),
  },
};
