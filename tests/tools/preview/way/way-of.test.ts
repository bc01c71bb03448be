// Does not prove: that a picture of it is readable; tests/acceptance/reports lets a browser draw it.
import { deepEqual, equal } from "node:assert/strict";
import type { PlannedResource } from "../../../../tools/engine/model";
import { Unknown, type PropertyMap } from "../../../../tools/engine/values";
import { wayOf } from "../../../../tools/preview/way/way-of";
import type { Check } from "../../../../tools/report/check";
import { checkOf } from "../../report/sample-run";
import { ruleWith } from "./planned";

const rules = [
  ruleWith("api-minimum-tls", "tls"),
  ruleWith("load-balancer-minimum-tls", "tls"),
  ruleWith("api-cors-origins", "cors"),
  ruleWith("api-authorization", "auth"),
  ruleWith("graphql-authorization", "auth"),
  ruleWith("api-integration-https", "https"),
  ruleWith("cdn-https", "https"),
  ruleWith("cdn-origin-https", "https"),
  ruleWith("site-security-headers", "headers"),
];

const urnOf = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;

function resource(
  type: string,
  name: string,
  inputs: PropertyMap = {},
  references: Readonly<Record<string, readonly PlannedResource[]>> = {},
): PlannedResource {
  return {
    urn: urnOf(type, name),
    type,
    name,
    operation: "create",
    parent: undefined,
    kind: "custom",
    inputs,
    options: {},
    position: undefined,
    after: [],
    provider: undefined,
    dependencies: [],
    propertyDependencies: Object.fromEntries(
      Object.entries(references).map(([property, to]) => [property, to.map(({ urn }) => urn)]),
    ),
  };
}

function said(
  rule: string,
  verdict: Check["verdict"],
  { type, name, urn }: PlannedResource,
  message = "said",
): Check {
  return checkOf(rule, verdict, { type, name, urn }, { message });
}

/** Each hop with its facts, by the names of its stops. */
function hopsOf(resources: readonly PlannedResource[], checks: readonly Check[] = []) {
  const way = wayOf(resources, checks, rules);
  const nameOf = new Map(way?.stops.map(({ id, lines }) => [id, lines.join(" / ")]));
  return way?.hops.map(({ from, to, facts }) => [
    nameOf.get(from),
    nameOf.get(to),
    facts.map(({ name, value, standing }) => `${name}: ${value} (${standing})`),
  ]);
}

describe("wayOf", () => {
  it("draws nothing of a stack in which nothing is called", () => {
    equal(wayOf([resource("aws:sqs/queue:Queue", "queue")], [], []), undefined);
  });

  it("draws a site, a REST API with its domain and firewall, the function behind it, and the sign-in page", () => {
    const site = resource("aws:amplify/app:App", "site", { customHeaders: "…" });
    const api = resource("aws:apigateway/restApi:RestApi", "api");
    const domain = resource("aws:apigateway/domainName:DomainName", "api", {
      domainName: "api.example.com",
      securityPolicy: "TLS_1_2",
    });
    const stage = resource("aws:apigateway/stage:Stage", "v1", {}, { restApi: [api] });
    const mapping = resource(
      "aws:apigateway/basePathMapping:BasePathMapping",
      "api",
      {},
      { restApi: [api], domainName: [domain] },
    );
    const method = resource(
      "aws:apigateway/method:Method",
      "get",
      { httpMethod: "GET", authorization: "AWS_IAM" },
      { restApi: [api] },
    );
    const lambda = resource("aws:lambda/function:Function", "handler");
    const integration = resource(
      "aws:apigateway/integration:Integration",
      "get",
      {},
      { restApi: [api], uri: [lambda] },
    );
    const answer = resource(
      "aws:apigateway/response:Response",
      "4xx",
      {
        responseParameters: {
          "gatewayresponse.header.Access-Control-Allow-Origin": "'https://www.example.com'",
        },
      },
      { restApiId: [api] },
    );
    const firewall = resource("aws:wafv2/webAcl:WebAcl", "shield");
    const association = resource(
      "aws:wafv2/webAclAssociation:WebAclAssociation",
      "api",
      {},
      { resourceArn: [stage], webAclArn: [firewall] },
    );
    const signIn = resource("aws:cognito/userPoolDomain:UserPoolDomain", "sign-in", {
      domain: "auth.example.com",
    });
    const resources = [
      site,
      api,
      domain,
      stage,
      mapping,
      method,
      lambda,
      integration,
      answer,
      firewall,
      association,
      signIn,
    ];
    const checks = [
      said("api-minimum-tls", "pass", domain),
      said("api-cors-origins", "pass", answer),
      said("api-authorization", "fail", method),
      said("api-integration-https", "undecided", integration),
      said("site-security-headers", "pass", site),
    ];
    deepEqual(hopsOf(resources, checks), [
      ["Browser", "site / Amplify", ["protocol: HTTPS (unknown)", "headers: set for the app (holds)"]],
      [
        "Browser",
        "sign-in / Cognito · auth.example.com",
        ["protocol: HTTPS (unknown)", "TLS: as Cognito sets it (unknown)"],
      ],
      [
        "Browser",
        "api / REST API · api.example.com / WAF: shield",
        [
          "protocol: HTTPS (unknown)",
          "TLS: TLS_1_2 (holds)",
          "CORS: https://www.example.com (holds)",
          "authorization: AWS_IAM (violated)",
        ],
      ],
      [
        "api / REST API · api.example.com / WAF: shield",
        "handler / function",
        ["protocol: HTTPS, by AWS (unknown)"],
      ],
    ]);
  });

  it("draws a distribution's bucket, its function URL and a host of others, each with what was said of it alone", () => {
    const bucket = resource("aws:s3/bucket:Bucket", "files");
    const url = resource("aws:lambda/functionUrl:FunctionUrl", "api", { authorizationType: "AWS_IAM" });
    const cdn = resource(
      "aws:cloudfront/distribution:Distribution",
      "cdn",
      {
        origins: [
          { originId: "s3", domainName: Unknown.value, originAccessControlId: Unknown.value },
          {
            originId: "api",
            domainName: Unknown.value,
            customOriginConfig: { originProtocolPolicy: "https-only" },
          },
          {
            originId: "old",
            domainName: "old.example.com",
            customOriginConfig: { originProtocolPolicy: "http-only" },
          },
        ],
        defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
        viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" },
      },
      { origins: [bucket, url] },
    );
    const checks = [
      said("cdn-https", "pass", cdn),
      said(
        "cdn-origin-https",
        "fail",
        cdn,
        "origins[2].customOriginConfig.originProtocolPolicy lets it call over plain HTTP.",
      ),
    ];
    deepEqual(hopsOf([bucket, url, cdn], checks), [
      ["Browser", "cdn / CloudFront", ["protocol: redirect-to-https (holds)", "TLS: TLSv1.2_2021 (unknown)"]],
      ["cdn / CloudFront", "files / bucket", ["protocol: S3, signed by CloudFront (holds)"]],
      ["cdn / CloudFront", "api / function URL", ["protocol: https-only (holds)"]],
      ["cdn / CloudFront", "old.example.com / origin", ["protocol: http-only (violated)"]],
      [
        "Browser",
        "api / function URL",
        ["protocol: HTTPS (unknown)", "CORS: none (unknown)", "authorization: AWS_IAM (unknown)"],
      ],
    ]);
  });

  it("draws a load balancer with its listeners, and the service behind its target group", () => {
    const balancer = resource("aws:lb/loadBalancer:LoadBalancer", "web");
    const target = resource("aws:lb/targetGroup:TargetGroup", "web", { protocol: "HTTP" });
    const listener = resource(
      "aws:lb/listener:Listener",
      "https",
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-2016-08" },
      { loadBalancerArn: [balancer], defaultActions: [target] },
    );
    const service = resource("aws:ecs/service:Service", "shop", {}, { loadBalancers: [target] });
    deepEqual(
      hopsOf([balancer, target, listener, service], [said("load-balancer-minimum-tls", "fail", listener)]),
      [
        [
          "Browser",
          "web / load balancer",
          ["protocol: HTTPS (unknown)", "TLS: ELBSecurityPolicy-2016-08 (violated)"],
        ],
        ["web / load balancer", "web / target group · ECS: shop", ["protocol: HTTP (unknown)"]],
      ],
    );
  });

  it("draws a listener and a domain name by themselves where another stack has what they belong to", () => {
    const listener = resource("aws:lb/listener:Listener", "https", { protocol: "HTTPS" });
    const domain = resource("aws:apigatewayv2/domainName:DomainName", "api", {
      domainName: "api.example.com",
      domainNameConfiguration: { securityPolicy: "TLS_1_2" },
    });
    deepEqual(
      hopsOf([listener, domain])?.map(([, to]) => to),
      ["api / API domain · api.example.com", "https / listener of a load balancer"],
    );
  });

  it("draws a GraphQL API with its data sources", () => {
    const api = resource("aws:appsync/graphQLApi:GraphQLApi", "graph", { authenticationType: "API_KEY" });
    const table = resource(
      "aws:appsync/dataSource:DataSource",
      "orders",
      { type: "AMAZON_DYNAMODB" },
      { apiId: [api] },
    );
    const host = resource(
      "aws:appsync/dataSource:DataSource",
      "old",
      { type: "HTTP", httpConfig: { endpoint: "http://old.example.com" } },
      { apiId: [api] },
    );
    deepEqual(hopsOf([api, table, host], [said("graphql-authorization", "fail", api)]), [
      [
        "Browser",
        "graph / GraphQL API",
        [
          "protocol: HTTPS (unknown)",
          "TLS: as AppSync sets it (unknown)",
          "authorization: API_KEY (violated)",
        ],
      ],
      [
        "graph / GraphQL API",
        "orders / data source · AMAZON_DYNAMODB",
        ["protocol: HTTPS, by AWS (unknown)"],
      ],
      [
        "graph / GraphQL API",
        "old / data source · http://old.example.com",
        ["protocol: plain HTTP (unknown)"],
      ],
    ]);
  });
});
