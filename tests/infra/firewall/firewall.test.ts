import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

const visible = (metricName: string) => ({
  metricName,
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
});
const responseOf = (headers: [string, string][]) => ({
  block: {
    customResponse: {
      responseCode: 403,
      customResponseBodyKey: "blocked",
      responseHeaders: [["X-Blocked-By", "waf"], ...headers].map(([name, value]) => ({ name, value })),
    },
  },
});
const apiHeaders: [string, string][] = [
  ["Access-Control-Allow-Origin", "https://www.example.com"],
  ["Access-Control-Allow-Credentials", "true"],
  ["Vary", "Origin"],
  ["Cache-Control", "no-store"],
  ["Strict-Transport-Security", "max-age=63072000; includeSubDomains"],
  ["X-Content-Type-Options", "nosniff"],
];
const body = [
  { key: "blocked", contentType: "APPLICATION_JSON", content: `{"message":"Forbidden","blockedBy":"waf"}` },
];
const plainHttp = (action: object, priority: number) => ({
  name: "plain-http",
  priority,
  action,
  statement: {
    byteMatchStatement: {
      fieldToMatch: { singleHeader: { name: "x-forwarded-proto" } },
      positionalConstraint: "EXACTLY",
      searchString: "http",
      textTransformations: [{ priority: 0, type: "LOWERCASE" }],
    },
  },
  visibilityConfig: visible("plain-http"),
});
const rate = (action: object, priority: number) => ({
  name: "rate-limit",
  priority,
  action,
  statement: { rateBasedStatement: { aggregateKeyType: "IP", limit: 2000, evaluationWindowSec: 300 } },
  visibilityConfig: visible("rate-limit"),
});
const managed = (name: string, priority: number) => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name } },
  visibilityConfig: visible(name),
});

/** Does not prove how AWS WAF evaluates the rules. */
describe("firewall", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { trustedOrigins: ["https://partner.example.net"] } });
  });

  it("of the API blocks plain http, untrusted origins, floods and known attacks", () => {
    const block = responseOf(apiHeaders);
    assert.deepEqual(program.one("aws:wafv2/webAcl:WebAcl", "api-firewall").inputs, {
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      rules: [
        plainHttp(block, 0),
        {
          name: "trusted-origins",
          priority: 1,
          overrideAction: { none: {} },
          statement: {
            ruleGroupReferenceStatement: { arn: "arn:aws:wafv2:eu-west-1:123456789012:api-firewall-origins" },
          },
          visibilityConfig: visible("trusted-origins"),
        },
        rate(block, 2),
        managed("AWSManagedRulesAmazonIpReputationList", 3),
        managed("AWSManagedRulesCommonRuleSet", 4),
        managed("AWSManagedRulesKnownBadInputsRuleSet", 5),
        managed("AWSManagedRulesSQLiRuleSet", 6),
      ],
      customResponseBodies: body,
      visibilityConfig: visible("secure-transport-dev-api"),
    });
  });

  it("of the API blocks a request whose origin is there and is none of the trusted ones, compared exactly", () => {
    const fieldToMatch = { singleHeader: { name: "origin" } };
    const textTransformations = [{ priority: 0, type: "NONE" }];
    const isNot = (searchString: string) => ({
      notStatement: {
        statements: [
          {
            byteMatchStatement: {
              fieldToMatch,
              positionalConstraint: "EXACTLY",
              searchString,
              textTransformations,
            },
          },
        ],
      },
    });
    assert.deepEqual(program.all("aws:wafv2/ruleGroup:RuleGroup"), {
      "api-firewall-origins": {
        scope: "REGIONAL",
        capacity: 60,
        customResponseBodies: body,
        rules: [
          {
            name: "untrusted-origin",
            priority: 0,
            action: responseOf(apiHeaders),
            statement: {
              andStatement: {
                statements: [
                  {
                    sizeConstraintStatement: {
                      fieldToMatch,
                      comparisonOperator: "GT",
                      size: 0,
                      textTransformations,
                    },
                  },
                  isNot("https://www.example.com"),
                  isNot("https://partner.example.net"),
                ],
              },
            },
            visibilityConfig: visible("untrusted-origin"),
          },
        ],
        visibilityConfig: visible("secure-transport-dev-api-origins"),
      },
    });
  });

  const openToPages: Record<string, [scope: string, metricName: string]> = {
    "sign-in-firewall": ["REGIONAL", "secure-transport-dev-sign-in"],
    "site-firewall": ["CLOUDFRONT", "secure-transport-dev-site"],
  };
  for (const [name, [scope, metricName]] of Object.entries(openToPages)) {
    it(`${name} blocks plain http, floods and known attacks, and lets pages of any origin lead to it`, () => {
      const block = responseOf([]);
      assert.deepEqual(program.one("aws:wafv2/webAcl:WebAcl", name).inputs, {
        scope,
        defaultAction: { allow: {} },
        rules: [
          plainHttp(block, 0),
          rate(block, 1),
          managed("AWSManagedRulesAmazonIpReputationList", 2),
          managed("AWSManagedRulesCommonRuleSet", 3),
          managed("AWSManagedRulesKnownBadInputsRuleSet", 4),
          managed("AWSManagedRulesSQLiRuleSet", 5),
        ],
        customResponseBodies: body,
        visibilityConfig: visible(metricName),
      });
    });
  }

  it("stands before the API's stage, the user pool and the site", () => {
    const arn = (service: string, name: string) => `arn:aws:${service}:eu-west-1:123456789012:${name}`;
    assert.deepEqual(program.all("aws:wafv2/webAclAssociation:WebAclAssociation"), {
      "api-firewall": { webAclArn: arn("wafv2", "api-firewall"), resourceArn: arn("apigateway", "api") },
      "sign-in-firewall": {
        webAclArn: arn("wafv2", "sign-in-firewall"),
        resourceArn: arn("cognito", "identity"),
      },
      "site-firewall": { webAclArn: arn("wafv2", "site-firewall"), resourceArn: arn("amplify", "site") },
    });
  });

  for (const [name, logGroup] of Object.entries({
    "api-firewall": "aws-waf-logs-secure-transport-dev-api",
    "sign-in-firewall": "aws-waf-logs-secure-transport-dev-sign-in",
    "site-firewall": "aws-waf-logs-secure-transport-dev-site",
  })) {
    it(`${name} logs, without credentials, to a group that AWS WAF may write to`, () => {
      assert.deepEqual(
        program.one("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", name).inputs,
        {
          resourceArn: `arn:aws:wafv2:eu-west-1:123456789012:${name}`,
          logDestinationConfigs: [`arn:aws:cloudwatch:eu-west-1:123456789012:${name}`],
          redactedFields: [{ singleHeader: { name: "authorization" } }, { singleHeader: { name: "cookie" } }],
        },
      );
      assert.deepEqual(program.one("aws:cloudwatch/logGroup:LogGroup", name).inputs, {
        name: logGroup,
        retentionInDays: 90,
      });
    });
  }
});
