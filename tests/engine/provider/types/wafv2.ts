import type { InputProblem } from "../check-inputs";
import { uuid } from "../resource-type";
import type { Birth, Properties, ResourceTypes } from "../resource-type";

/** https://docs.aws.amazon.com/waf/latest/APIReference/API_WebACL.html */
function nameProblems({ name }: Properties): InputProblem[] {
  return typeof name === "string" && !/^[\w-]{1,128}$/.test(name)
    ? [{ property: "name", reason: `"name" may hold letters, digits, "-" and "_" only, got ${name}` }]
    : [];
}

function scopeProblems({ scope, region }: Properties): InputProblem[] {
  return scope === "CLOUDFRONT" && region !== "us-east-1"
    ? [{ property: "scope", reason: `scope CLOUDFRONT exists in us-east-1 only, not in ${String(region)}` }]
    : [];
}

/** The log group or bucket must be named so: https://docs.aws.amazon.com/waf/latest/developerguide/logging-cw-logs.html */
function destinationProblems({ logDestinationConfigs }: Properties): InputProblem[] {
  return ((logDestinationConfigs ?? []) as readonly string[])
    .filter((arn) => !/[:/]aws-waf-logs-/.test(arn))
    .map((arn) => ({
      property: "logDestinationConfigs",
      reason: `a WAF log destination's name starts with aws-waf-logs-: ${arn}`,
    }));
}

/** A regional web ACL protects what is in its region; the one for Amplify is in us-east-1. */
function associationProblems({ webAclArn, resourceArn }: Properties): InputProblem[] {
  if (typeof webAclArn !== "string" || typeof resourceArn !== "string") return [];
  const global = webAclArn.includes(":global/webacl/");
  const amplify = resourceArn.startsWith("arn:aws:amplify:");
  return global === amplify
    ? []
    : [
        {
          property: "resourceArn",
          reason: `${resourceArn} cannot be associated with ${webAclArn}: the scopes differ`,
        },
      ];
}

function arnOf(kind: string): (birth: Birth) => Properties {
  return ({ region, account, id, text }) => {
    const scope = text("scope") === "CLOUDFRONT" ? "global" : "regional";
    return {
      arn: `arn:aws:wafv2:${region}:${account}:${scope}/${kind}/${text("name")}/${id}`,
      lockToken: uuid(),
    };
  };
}

/** AWS WAF. */
export const wafv2: ResourceTypes = {
  "aws:wafv2/ipSet:IpSet": {
    id: () => uuid(),
    outputs: arnOf("ipset"),
    unique: ["scope", "name"],
    replacedBy: ["name", "scope", "ipAddressVersion"],
    problems: (inputs) => [...nameProblems(inputs), ...scopeProblems(inputs)],
  },
  "aws:wafv2/regexPatternSet:RegexPatternSet": {
    id: () => uuid(),
    outputs: arnOf("regexpatternset"),
    unique: ["scope", "name"],
    replacedBy: ["name", "scope"],
    problems: (inputs) => [...nameProblems(inputs), ...scopeProblems(inputs)],
  },
  "aws:wafv2/ruleGroup:RuleGroup": {
    id: () => uuid(),
    outputs: arnOf("rulegroup"),
    unique: ["scope", "name"],
    replacedBy: ["name", "scope", "capacity"],
    problems: (inputs) => [...nameProblems(inputs), ...scopeProblems(inputs)],
  },
  "aws:wafv2/webAcl:WebAcl": {
    id: () => uuid(),
    outputs: (birth) => ({ ...arnOf("webacl")(birth), applicationIntegrationUrl: "", capacity: 1200 }),
    unique: ["scope", "name"],
    replacedBy: ["name", "scope"],
    problems: (inputs) => [...nameProblems(inputs), ...scopeProblems(inputs)],
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    id: ({ text }) => `${text("webAclArn")},${text("resourceArn")}`,
    unique: ["resourceArn"],
    global: true,
    replacedBy: ["resourceArn", "webAclArn"],
    problems: associationProblems,
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    id: ({ text }) => text("resourceArn"),
    unique: ["resourceArn"],
    replacedBy: ["resourceArn", "logDestinationConfigs"],
    problems: destinationProblems,
  },
};
