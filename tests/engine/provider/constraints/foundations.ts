import { arn } from "./arn";
import type { ConstraintTable } from "./constraint";

const iamReference = "https://docs.aws.amazon.com/IAM/latest/APIReference";
const iamQuotas = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";
const lambdaReference = "https://docs.aws.amazon.com/lambda/latest/api";
const functionPage = `${lambdaReference}/API_CreateFunction.html`;
const permissionPage = `${lambdaReference}/API_AddPermission.html`;
const snsReference = "https://docs.aws.amazon.com/sns/latest/api";
const recordPage = "https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html";
/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const roleDescription = /^[\t\n\r\x20-\x7E\u00A1-\u00FF]*$/;

/** AWS Identity and Access Management. */
export const iam: ConstraintTable = {
  "aws:iam/role:Role": [
    {
      path: "name",
      pattern: /^[\w+=,.@-]{1,64}$/,
      excludes: ["namePrefix"],
      source: `${iamReference}/API_CreateRole.html`,
    },
    { path: "namePrefix", pattern: /^[\w+=,.@-]{1,38}$/, source: `${iamReference}/API_CreateRole.html` },
    {
      path: "path",
      pattern: /^(\/|\/[\x21-\x7E]+\/)$/,
      length: { most: 512 },
      source: `${iamReference}/API_CreateRole.html`,
    },
    {
      path: "description",
      pattern: roleDescription,
      length: { most: 1000 },
      source: `${iamReference}/API_CreateRole.html`,
    },
    {
      path: "maxSessionDuration",
      range: { least: 3600, most: 43_200 },
      source: `${iamReference}/API_CreateRole.html`,
    },
    { path: "assumeRolePolicy", bytes: 2048, source: iamQuotas },
  ],
  "aws:iam/rolePolicy:RolePolicy": [
    { path: "name", pattern: /^[\w+=,.@-]{1,128}$/, source: `${iamReference}/API_PutRolePolicy.html` },
    { path: "policy", bytes: 10_240, source: iamQuotas },
  ],
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": [
    { path: "policyArn", pattern: arn, source: `${iamReference}/API_AttachRolePolicy.html` },
  ],
};

/** AWS Lambda. */
export const lambda: ConstraintTable = {
  "aws:lambda/function:Function": [
    { path: "name", pattern: /^[A-Za-z0-9_-]{1,64}$/, source: functionPage },
    { path: "description", length: { most: 256 }, source: functionPage },
    { path: "handler", pattern: /^\S{1,128}$/, source: functionPage },
    { path: "memorySize", range: { least: 128, most: 10_240 }, source: functionPage },
    { path: "timeout", range: { least: 1, most: 900 }, source: functionPage },
    { path: "architectures", length: { least: 1, most: 1 }, source: functionPage },
    { path: "architectures.*", oneOf: ["x86_64", "arm64"], source: functionPage },
    {
      path: "runtime",
      pattern: /^(nodejs(20|22|24)\.x|python3\.\d+|java\d+|dotnet\d+|ruby3\.\d+|provided\.al2023)$/,
      source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
    },
    { path: "role", pattern: arn, source: functionPage },
    {
      path: "environment.variables",
      keys: /^[A-Za-z][A-Za-z0-9_]+$/,
      source: `${lambdaReference}/API_Environment.html`,
    },
    {
      path: "loggingConfig.logFormat",
      oneOf: ["JSON", "Text"],
      source: `${lambdaReference}/API_LoggingConfig.html`,
    },
    {
      path: "loggingConfig.logGroup",
      pattern: /^[\w\-/.#]{1,512}$/,
      source: `${lambdaReference}/API_LoggingConfig.html`,
    },
  ],
  "aws:lambda/permission:Permission": [
    { path: "statementId", pattern: /^[A-Za-z0-9_-]{1,100}$/, source: permissionPage },
    { path: "statementIdPrefix", pattern: /^[A-Za-z0-9_-]{1,74}$/, source: permissionPage },
    { path: "action", pattern: /^lambda:[*]$|^lambda:[A-Za-z]+$/, source: permissionPage },
    { path: "principal", pattern: /^[^\s]+$/, source: permissionPage },
    { path: "sourceArn", pattern: arn, source: permissionPage },
    { path: "sourceAccount", pattern: /^\d{12}$/, source: permissionPage },
    { path: "functionUrlAuthType", oneOf: ["NONE", "AWS_IAM"], source: permissionPage },
  ],
};

/** Amazon SNS. */
export const sns: ConstraintTable = {
  "aws:sns/topic:Topic": [
    { path: "name", pattern: /^[A-Za-z0-9_-]{1,256}$/, source: `${snsReference}/API_CreateTopic.html` },
    { path: "displayName", length: { most: 100 }, source: `${snsReference}/API_SetTopicAttributes.html` },
    { path: "signatureVersion", oneOf: [1, 2], source: `${snsReference}/API_SetTopicAttributes.html` },
  ],
  "aws:sns/topicPolicy:TopicPolicy": [
    { path: "arn", pattern: arn, source: `${snsReference}/API_SetTopicAttributes.html` },
    { path: "policy", bytes: 30_720, source: `${snsReference}/API_SetTopicAttributes.html` },
  ],
  "aws:sns/topicSubscription:TopicSubscription": [
    {
      path: "protocol",
      oneOf: ["http", "https", "email", "email-json", "sms", "sqs", "application", "lambda", "firehose"],
      source: `${snsReference}/API_Subscribe.html`,
    },
    {
      path: "endpoint",
      pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
      when: { path: "protocol", oneOf: ["email", "email-json"] },
      source: `${snsReference}/API_Subscribe.html`,
    },
  ],
};

/** Amazon Route 53. */
export const route53: ConstraintTable = {
  "aws:route53/record:Record": [
    { path: "name", length: { most: 1024 }, source: recordPage },
    {
      path: "type",
      oneOf: [
        "A",
        "AAAA",
        "CAA",
        "CNAME",
        "DS",
        "HTTPS",
        "MX",
        "NAPTR",
        "NS",
        "PTR",
        "SOA",
        "SPF",
        "SRV",
        "SSHFP",
        "SVCB",
        "TLSA",
        "TXT",
      ],
      source: recordPage,
    },
    { path: "ttl", range: { least: 0, most: 2_147_483_647 }, needs: ["records"], source: recordPage },
    { path: "records", needs: ["ttl"], excludes: ["aliases"], source: recordPage },
    { path: "aliases", length: { most: 1 }, excludes: ["ttl", "records"], source: recordPage },
    {
      path: "aliases.*.name",
      length: { least: 1, most: 1024 },
      source: "https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html",
    },
  ],
};
