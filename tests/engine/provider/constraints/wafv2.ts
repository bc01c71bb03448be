import { arn } from "./arn";
import type { Constraint, ConstraintTable } from "./constraint";

const reference = "https://docs.aws.amazon.com/waf/latest/APIReference";
const rulePage = `${reference}/API_Rule.html`;
const entityName = /^[\w-]{1,128}$/;
const description = /^[\w+=:#@/\-,.][\w+=:#@/\-,.\s]+[\w+=:#@/\-,.]$/;
const customResponse = "action.block.customResponse";

/** What web ACLs and rule groups have in common. */
const ruleSet: readonly Constraint[] = [
  {
    path: "name",
    pattern: entityName,
    excludes: ["namePrefix"],
    source: `${reference}/API_CreateWebACL.html`,
  },
  {
    path: "description",
    pattern: description,
    length: { most: 256 },
    source: `${reference}/API_CreateWebACL.html`,
  },
  { path: "scope", oneOf: ["REGIONAL", "CLOUDFRONT"], source: `${reference}/API_CreateWebACL.html` },
  {
    path: "customResponseBodies.*.key",
    pattern: /^[\w-]{1,128}$/,
    source: `${reference}/API_CreateWebACL.html`,
  },
  {
    path: "customResponseBodies.*.content",
    bytes: 10_240,
    source: `${reference}/API_CustomResponseBody.html`,
  },
  {
    path: "customResponseBodies.*.contentType",
    oneOf: ["TEXT_PLAIN", "TEXT_HTML", "APPLICATION_JSON"],
    source: `${reference}/API_CustomResponseBody.html`,
  },
  {
    path: "visibilityConfig.metricName",
    pattern: entityName,
    source: `${reference}/API_VisibilityConfig.html`,
  },
  { path: "rules", distinctBy: "priority", source: rulePage },
  { path: "rules", distinctBy: "name", source: rulePage },
  { path: "rules.*.name", pattern: entityName, source: rulePage },
  { path: "rules.*.priority", range: { least: 0, most: 2_147_483_647 }, source: rulePage },
  {
    path: "rules.*.visibilityConfig.metricName",
    pattern: entityName,
    source: `${reference}/API_VisibilityConfig.html`,
  },
  {
    path: `rules.*.${customResponse}.responseCode`,
    range: { least: 200, most: 599 },
    source: `${reference}/API_CustomResponse.html`,
  },
  {
    path: `rules.*.${customResponse}.customResponseBodyKey`,
    needs: ["customResponseBodies"],
    source: `${reference}/API_CustomResponse.html`,
  },
  {
    path: `rules.*.${customResponse}.responseHeaders`,
    length: { most: 10 },
    distinctBy: "name",
    source: `${reference}/API_CustomResponse.html`,
  },
  {
    path: `rules.*.${customResponse}.responseHeaders.*.name`,
    pattern: /^[\w.$-]{1,64}$/,
    source: `${reference}/API_CustomHTTPHeader.html`,
  },
  {
    path: `rules.*.${customResponse}.responseHeaders.*.value`,
    length: { least: 1, most: 255 },
    source: `${reference}/API_CustomHTTPHeader.html`,
  },
  {
    path: "rules.*.statement.rateBasedStatement.limit",
    range: { least: 10, most: 2_000_000_000 },
    source: `${reference}/API_RateBasedStatement.html`,
  },
  {
    path: "rules.*.statement.rateBasedStatement.evaluationWindowSec",
    oneOf: [60, 120, 300, 600],
    source: `${reference}/API_RateBasedStatement.html`,
  },
  {
    path: "rules.*.statement.rateBasedStatement.aggregateKeyType",
    oneOf: ["IP", "FORWARDED_IP", "CUSTOM_KEYS", "CONSTANT"],
    source: `${reference}/API_RateBasedStatement.html`,
  },
  {
    path: "rules.*.statement.managedRuleGroupStatement.vendorName",
    pattern: /^[\w-]{1,128}$/,
    source: `${reference}/API_ManagedRuleGroupStatement.html`,
  },
  {
    path: "rules.*.statement.managedRuleGroupStatement.name",
    pattern: entityName,
    source: `${reference}/API_ManagedRuleGroupStatement.html`,
  },
  {
    path: "rules.*.statement.managedRuleGroupStatement.ruleActionOverrides",
    length: { most: 100 },
    distinctBy: "name",
    source: `${reference}/API_ManagedRuleGroupStatement.html`,
  },
];

/** AWS WAF. */
export const wafv2: ConstraintTable = {
  "aws:wafv2/ruleGroup:RuleGroup": [
    ...ruleSet,
    { path: "capacity", range: { least: 1, most: 5000 }, source: `${reference}/API_CreateRuleGroup.html` },
  ],
  "aws:wafv2/webAcl:WebAcl": ruleSet,
  "aws:wafv2/webAclAssociation:WebAclAssociation": [
    { path: "resourceArn", pattern: arn, source: `${reference}/API_AssociateWebACL.html` },
    { path: "webAclArn", pattern: arn, source: `${reference}/API_AssociateWebACL.html` },
  ],
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": [
    { path: "resourceArn", pattern: arn, source: `${reference}/API_LoggingConfiguration.html` },
    {
      path: "logDestinationConfigs",
      length: { least: 1, most: 1 },
      source: `${reference}/API_LoggingConfiguration.html`,
    },
    { path: "logDestinationConfigs.*", pattern: arn, source: `${reference}/API_LoggingConfiguration.html` },
    { path: "redactedFields", length: { most: 100 }, source: `${reference}/API_LoggingConfiguration.html` },
  ],
};
