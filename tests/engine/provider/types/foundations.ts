import { jsonProblems } from "../json-problems";
import { creationDate, shortId, uuid } from "../resource-type";
import type { ResourceTypes } from "../resource-type";

/** AWS Identity and Access Management. */
export const iam: ResourceTypes = {
  "aws:iam/policy:Policy": {
    id: ({ account, text }) => `arn:aws:iam::${account}:policy${text("path")}${text("name")}`,
    outputs: ({ id }) => ({ arn: id, attachmentCount: 0, policyId: `ANPA${shortId(17).toUpperCase()}` }),
    defaults: { path: "/" },
    global: true,
    replacedBy: ["name", "path", "description"],
    problems: ({ policy }) => jsonProblems("policy", policy),
  },
  "aws:iam/role:Role": {
    id: ({ text }) => text("name"),
    outputs: ({ account, text }) => ({
      arn: `arn:aws:iam::${account}:role${text("path")}${text("name")}`,
      createDate: creationDate,
      inlinePolicies: [],
      managedPolicyArns: [],
      uniqueId: `AROA${shortId(17).toUpperCase()}`,
    }),
    defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
    global: true,
    replacedBy: ["name", "path"],
    problems: ({ assumeRolePolicy }) => jsonProblems("assumeRolePolicy", assumeRolePolicy),
  },
  "aws:iam/rolePolicy:RolePolicy": {
    id: ({ text }) => `${text("role")}:${text("name")}`,
    global: true,
    unique: ["role", "name"],
    replacedBy: ["name", "role"],
    problems: ({ policy }) => jsonProblems("policy", policy),
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    id: ({ text }) => `${text("role")}/${text("policyArn")}`,
    global: true,
    unique: ["role", "policyArn"],
    replacedBy: ["role", "policyArn"],
  },
};

/** AWS Lambda. */
export const lambda: ResourceTypes = {
  "aws:lambda/function:Function": {
    id: ({ text }) => text("name"),
    outputs: ({ region, account, text }) => {
      const arn = `arn:aws:lambda:${region}:${account}:function:${text("name")}`;
      const invokeArn = `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/${arn}/invocations`;
      return {
        arn,
        architectures: ["x86_64"],
        invokeArn,
        lastModified: creationDate,
        qualifiedArn: `${arn}:$LATEST`,
        qualifiedInvokeArn: invokeArn,
        responseStreamingInvokeArn: invokeArn.replace("2015-03-31", "2021-11-15"),
        signingJobArn: "",
        signingProfileVersionArn: "",
        sourceCodeSize: 1024,
        version: "$LATEST",
      };
    },
    defaults: {
      memorySize: 128,
      packageType: "Zip",
      publish: false,
      reservedConcurrentExecutions: -1,
      skipDestroy: false,
      timeout: 3,
    },
    replacedBy: ["name", "packageType"],
  },
  "aws:lambda/functionUrl:FunctionUrl": {
    id: ({ text }) => text("functionName"),
    outputs: ({ region, account, text }) => {
      const urlId = shortId(32);
      return {
        functionArn: `arn:aws:lambda:${region}:${account}:function:${text("functionName")}`,
        functionUrl: `https://${urlId}.lambda-url.${region}.on.aws/`,
        urlId,
      };
    },
    unique: ["functionName", "qualifier"],
    replacedBy: ["functionName", "qualifier"],
  },
  "aws:lambda/permission:Permission": {
    id: ({ text }) => text("statementId"),
    autoname: "statementId",
    unique: ["function", "statementId"],
    replacedBy: [
      "action",
      "eventSourceToken",
      "function",
      "functionUrlAuthType",
      "principal",
      "principalOrgId",
      "qualifier",
    ].concat(["sourceAccount", "sourceArn", "statementId", "statementIdPrefix"]),
  },
};

/** Amazon SNS. */
export const sns: ResourceTypes = {
  "aws:sns/topic:Topic": {
    id: ({ region, account, text }) => `arn:aws:sns:${region}:${account}:${text("name")}`,
    outputs: ({ account, id }) => ({ arn: id, beginningArchiveTime: "", owner: account }),
    defaults: { contentBasedDeduplication: false, fifoTopic: false },
    replacedBy: ["name", "namePrefix", "fifoTopic"],
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    id: ({ text }) => text("arn"),
    outputs: ({ account }) => ({ owner: account }),
    unique: ["arn"],
    replacedBy: ["arn"],
    problems: ({ policy }) => jsonProblems("policy", policy),
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    id: ({ text }) => `${text("topic")}:${uuid()}`,
    outputs: ({ account, id }) => ({
      arn: id,
      ownerId: account,
      pendingConfirmation: true,
      confirmationWasAuthenticated: false,
    }),
    defaults: { confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false, rawMessageDelivery: false },
    unique: ["topic", "protocol", "endpoint"],
    replacedBy: ["topic", "protocol", "endpoint"],
  },
};

/** Amazon Route 53. */
export const route53: ResourceTypes = {
  "aws:route53/record:Record": {
    id: ({ text }) =>
      [text("zoneId"), text("name"), text("type"), text("setIdentifier")].filter(Boolean).join("_"),
    outputs: ({ text }) => ({ fqdn: text("name").replace(/\.$/, "") }),
    unique: ["zoneId", "name", "type", "setIdentifier"],
    global: true,
    replacedBy: ["name", "setIdentifier", "zoneId"],
  },
  "aws:route53/zone:Zone": {
    id: () => `Z${shortId(20).toUpperCase()}`,
    outputs: ({ id }) => ({
      arn: `arn:aws:route53:::hostedzone/${id}`,
      name: "example.com",
      nameServers: ["ns-1.awsdns-01.org", "ns-2.awsdns-02.com"],
      primaryNameServer: "ns-1.awsdns-01.org",
      zoneId: id,
    }),
    defaults: { comment: "Managed by Pulumi", forceDestroy: false },
    unique: [],
    replacedBy: ["name", "delegationSetId"],
  },
};
