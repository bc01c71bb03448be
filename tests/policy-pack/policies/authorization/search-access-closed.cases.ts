import { of, type Cases, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag } from "../../../support/policy-evaluate";

const open =
  'accessPolicies allows Principal "*" without a condition that says who, so anyone may call the domain. Name the principals.';
const anonymous =
  "advancedSecurityOptions.anonymousAuthEnabled is true, so callers are let in who do not say who they are. Set it to false.";
const anyone = JSON.stringify({
  Statement: { Effect: "Allow", Principal: { AWS: "*" }, Action: "es:*", Resource: "*" },
});
const office = JSON.stringify({
  Statement: {
    Effect: "Allow",
    Principal: { AWS: "*" },
    Action: "es:*",
    Resource: "*",
    Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
  },
});
const domain = "aws:opensearch/domain:Domain";
const apart = {
  type: "aws:opensearch/domainPolicy:DomainPolicy",
  props: { domainName: "logs", accessPolicies: anyone },
};

const domains: Omit<Cases, "types"> = {
  omitted: [],
  allowed: {
    "an office's addresses": { accessPolicies: office },
    "a domain in a VPC": { accessPolicies: anyone, vpcOptions: { subnetIds: [unknown] } },
    "a domain that asks who calls": {
      accessPolicies: anyone,
      advancedSecurityOptions: { enabled: true },
    },
  },
  denied: { anyone: [{ accessPolicies: anyone }, open] },
  undecided: { "an unknown policy": [{ accessPolicies: unknown }, "accessPolicies"] },
};

const dataPolicy = (...Principal: string[]) => ({
  type: "data",
  policy: JSON.stringify([
    { Rules: [{ ResourceType: "index", Resource: ["index/shop/*"], Permission: ["aoss:*"] }], Principal },
  ]),
});

export const cases: PolicyCases = {
  resources: [
    of([domain, "aws-native:opensearchservice:Domain"], {
      ...domains,
      denied: {
        ...domains.denied,
        "anyone, where anonymous callers are let in": [
          {
            accessPolicies: anyone,
            advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true },
          },
          open,
          anonymous,
        ],
        "anonymous callers of a domain that asks the others": [
          {
            accessPolicies: office,
            advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: true },
          },
          anonymous,
        ],
      },
      undecided: {
        ...domains.undecided,
        "whether anonymous callers are let in": [
          { advancedSecurityOptions: { enabled: true, anonymousAuthEnabled: unknownFlag } },
          "advancedSecurityOptions.anonymousAuthEnabled",
        ],
      },
    }),
    of("aws:elasticsearch/domain:Domain", domains),
    of(
      [
        "aws:opensearch/serverlessAccessPolicy:ServerlessAccessPolicy",
        "aws-native:opensearchserverless:AccessPolicy",
      ],
      {
        omitted: [],
        allowed: { "a role": dataPolicy("arn:aws:iam::123456789012:role/search") },
        denied: {
          anyone: [
            dataPolicy("arn:aws:iam::123456789012:role/search", "*"),
            'policy[0].Principal[1] is "*", so anyone may use the collections of these rules. Name the roles and users.',
          ],
        },
        undecided: { "an unknown policy": [{ type: "data", policy: unknown }, "policy"] },
      },
    ),
  ],
  stacks: {
    "an open policy apart from its domain": {
      resources: { logs: { type: domain, props: { domainName: "logs", name: "logs" } }, policy: apart },
      denied: { policy: [open] },
    },
    "an open policy of a domain that asks who calls": {
      resources: {
        logs: {
          type: domain,
          props: { domainName: "logs", name: "logs", advancedSecurityOptions: { enabled: true } },
        },
        policy: apart,
      },
    },
    "an open policy of a domain outside the stack": {
      resources: { policy: apart },
      denied: { policy: [open] },
    },
    "an open policy of an Elasticsearch domain": {
      resources: { policy: { ...apart, type: "aws:elasticsearch/domainPolicy:DomainPolicy" } },
      denied: { policy: [open] },
    },
    "an unknown policy": {
      resources: {
        policy: { type: apart.type, props: { domainName: "logs", accessPolicies: unknown } },
      },
      undecided: { policy: ["accessPolicies"] },
    },
  },
};
