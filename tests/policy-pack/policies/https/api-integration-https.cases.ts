import { of, type Cases, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const plain = (path: string, host: string) =>
  `${path} calls "${host}" over plain http. Set it to an https:// URL.`;
const unverified = (path: string) =>
  `${path} is true, so any certificate is taken for the back end's. Set it to false.`;
const listener = (path: string) =>
  `${path} is a private listener that is called in plain text. Set tlsConfig.serverNameToVerify to the name in the listener's certificate.`;

const lambda = "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:x/invocations";
const httpOperation =
  '{"paths":{"/a":{"get":{"x-amazon-apigateway-integration":{"type":"http_proxy","uri":"http://back.example"}}}}}';
const inBody = 'body.paths["/a"].get.x-amazon-apigateway-integration.uri';

/** Says nothing about the certificate that a back end really shows, nor about what a Lambda function calls. */
const integrations = {
  omitted: [],
  allowed: {
    "an https URL": { type: "HTTP_PROXY", uri: "https://back.example/orders" },
    "an https URL in capitals": { type: "HTTP", uri: "HTTPS://back.example" },
    "a Lambda function": { type: "AWS_PROXY", uri: lambda },
    "a service whose ARN is still unknown": { type: "AWS_PROXY", uri: unknown },
    "a function whose type is left out": { uri: lambda },
    "a mock": { type: "MOCK" },
    "an https URL whatever the type": { type: unknown, uri: "https://back.example" },
    "verification that is left on": {
      type: "HTTP_PROXY",
      uri: "https://back.example",
      tlsConfig: { insecureSkipVerification: false },
    },
  },
  denied: {
    "plain http, naming the host without user, path and query": [
      { type: "HTTP_PROXY", uri: "http://user:pass@back.example:8080/path?token=t" },
      plain("uri", "back.example:8080"),
    ],
    "plain http whatever the type": [
      { type: unknown, uri: "http://back.example" },
      plain("uri", "back.example"),
    ],
    "plain http inside a VPC": [
      { type: "HTTP", connectionType: "VPC_LINK", uri: "http://internal.example" },
      plain("uri", "internal.example"),
    ],
    "plain http to a host from a stage variable": [
      { type: "HTTP", uri: "http://${stageVariables.host}/x" },
      plain("uri", "${stageVariables.host}"),
    ],
    "a scheme from a stage variable": [
      { type: "HTTP", uri: "${stageVariables.url}" },
      "uri takes its scheme from a stage variable. Write https:// in front of the variable.",
    ],
    "something that is no URL": [
      { type: "HTTP", uri: "back.example" },
      "uri is neither an https:// URL nor an ARN. Set it to one that starts with https://.",
    ],
    "unverified certificates": [
      { type: "HTTP", uri: "https://back.example", tlsConfig: { insecureSkipVerification: true } },
      unverified("tlsConfig.insecureSkipVerification"),
    ],
    "unverified certificates written as text": [
      { type: "HTTP", uri: "https://back.example", tlsConfig: { insecureSkipVerification: "true" } },
      unverified("tlsConfig.insecureSkipVerification"),
    ],
    "an object for a URI": [{ type: "HTTP", uri: {} }, "uri is an object; a text is expected."],
  },
  repaired: {
    "unverified certificates": {
      type: "HTTP",
      uri: "https://back.example",
      tlsConfig: { insecureSkipVerification: false },
    },
    "unverified certificates written as text": {
      type: "HTTP",
      uri: "https://back.example",
      tlsConfig: { insecureSkipVerification: false },
    },
  },
  undecided: {
    "an unknown URI of an HTTP back end": [{ type: "HTTP_PROXY", uri: unknown }, "uri"],
    "an unknown URI, and still reports unverified certificates": [
      { type: "HTTP_PROXY", uri: unknown, tlsConfig: { insecureSkipVerification: true } },
      "uri",
      unverified("tlsConfig.insecureSkipVerification"),
    ],
  },
} as const;

const apis: Omit<Cases, "types"> = {
  omitted: [],
  allowed: { "a quick-create target over https": { target: "https://back.example" } },
  denied: {
    "a quick-create target over plain http": [
      { target: "http://back.example" },
      plain("target", "back.example"),
    ],
    "plain http in the definition": [{ body: httpOperation }, plain(inBody, "back.example")],
  },
  undecided: {
    "an unknown target, and still judges the definition": [
      { target: unknown, body: httpOperation },
      "target",
      plain(inBody, "back.example"),
    ],
  },
};

export const cases: PolicyCases = {
  resources: [
    of("aws:apigateway/integration:Integration", integrations),

    of("aws-native:apigateway:Method", {
      omitted: [],
      allowed: { "an https URL": { integration: { type: "HTTP", uri: "https://back.example" } } },
      denied: {
        "plain http": [
          { integration: { type: "HTTP", uri: "http://back.example" } },
          plain("integration.uri", "back.example"),
        ],
      },
      undecided: {
        "an unknown integration": [{ integration: unknownObject }, "integration"],
      },
    }),

    of(["aws:apigatewayv2/integration:Integration", "aws-native:apigatewayv2:Integration"], {
      omitted: [],
      allowed: {
        "an https URL": { integrationType: "HTTP_PROXY", integrationUri: "https://back.example" },
        "a Lambda function": { integrationType: "AWS_PROXY", integrationUri: unknown },
        "a private listener whose certificate is verified": {
          integrationType: "HTTP_PROXY",
          connectionType: "VPC_LINK",
          integrationUri: "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b/c",
          tlsConfig: { serverNameToVerify: "back.example" },
        },
        "a private listener that is still unknown, verified": {
          integrationType: "HTTP_PROXY",
          connectionType: "VPC_LINK",
          integrationUri: unknown,
          tlsConfig: { serverNameToVerify: unknown },
        },
      },
      denied: {
        "plain http": [
          { integrationType: "HTTP_PROXY", integrationUri: "http://back.example" },
          plain("integrationUri", "back.example"),
        ],
        "plain http, whatever name is to be verified": [
          {
            integrationType: "HTTP_PROXY",
            integrationUri: "http://back.example",
            tlsConfig: { serverNameToVerify: "back.example" },
          },
          plain("integrationUri", "back.example"),
        ],
        "a private listener without TLS": [
          {
            integrationType: "HTTP_PROXY",
            connectionType: "VPC_LINK",
            integrationUri: "arn:aws:elasticloadbalancing:eu-west-1:1:listener/app/a/b/c",
          },
          listener("integrationUri"),
        ],
      },
      undecided: {
        "an unknown URI of an HTTP back end": [
          { integrationType: "HTTP_PROXY", integrationUri: unknown },
          "integrationUri",
        ],
      },
    }),

    of(
      [
        "aws:apigateway/restApi:RestApi",
        "aws:apigateway/restApiPut:RestApiPut",
        "aws-native:apigateway:RestApi",
      ],
      {
        omitted: [],
        allowed: { "a definition that calls https": { body: httpOperation.replace("http:", "https:") } },
        denied: {
          "plain http in the definition": [{ body: httpOperation }, plain(inBody, "back.example")],
          "plain http in a definition given as an object": [
            { body: JSON.parse(httpOperation) as object },
            plain(inBody, "back.example"),
          ],
          "plain http in an integration that operations name": [
            {
              body: '{"components":{"x-amazon-apigateway-integrations":{"back":{"type":"HTTP_PROXY","uri":"http://back.example"}}},"paths":{"/a":{"get":{"x-amazon-apigateway-integration":{"$ref":"#/components/x-amazon-apigateway-integrations/back"}}}}}',
            },
            plain("body.components.x-amazon-apigateway-integrations.back.uri", "back.example"),
          ],
        },
        undecided: { "an unknown definition": [{ body: unknown }, "body"] },
      },
    ),

    of("aws:apigatewayv2/api:Api", apis),
    of("aws-native:apigatewayv2:Api", {
      ...apis,
      undecided: {
        ...apis.undecided,
        "a definition in S3": [
          { bodyS3Location: { bucket: "b" } },
          "bodyS3Location is a definition in S3, which no policy can read; give it as body",
        ],
      },
    }),
  ],
};
