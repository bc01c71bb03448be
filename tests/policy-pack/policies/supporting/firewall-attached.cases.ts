import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const none =
  "No web ACL of the stack is associated with it. Add a WebAclAssociation whose resourceArn is its ARN.";
const associated = (resourceArn: string, type = "aws:wafv2/webAclAssociation:WebAclAssociation") => ({
  type,
  props: { resourceArn },
});
const thing = (type: string, arn: string, props: object = {}) => ({ type, props: { arn, ...props } });
const stage = thing("aws:apigateway/stage:Stage", "arn:stage");

const unnamed = (place: string) =>
  `${place} is not set, so no web ACL stands in front of the distribution. Set it to the ARN of one of scope CLOUDFRONT.`;

export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:cloudfront/distribution:Distribution",
        "aws:cloudfront/multitenantDistribution:MultitenantDistribution",
      ],
      {
        omitted: [unnamed("webAclId")],
        allowed: {
          "a web ACL": { webAclId: "arn:acl" },
          "a web ACL that is made with the distribution": { webAclId: unknown },
        },
        denied: { "an empty text": [{ webAclId: "" }, unnamed("webAclId")] },
        undecided: {},
        readsNothing: true,
      },
    ),
    of("aws-native:cloudfront:Distribution", {
      omitted: [unnamed("distributionConfig.webAclId")],
      allowed: { "a web ACL": { distributionConfig: { webAclId: "arn:acl" } } },
      denied: {
        "no web ACL": [{ distributionConfig: { enabled: true } }, unnamed("distributionConfig.webAclId")],
      },
      undecided: { "an unknown whole": [{ distributionConfig: unknownObject }, "distributionConfig"] },
    }),
  ],
  stacks: {
    "each with a web ACL": {
      resources: {
        stage,
        stageAcl: associated("arn:stage"),
        api: thing("aws:appsync/graphQLApi:GraphQLApi", "arn:api"),
        apiAcl: associated("arn:api"),
        site: thing("aws:amplify/app:App", "arn:site"),
        siteAcl: associated("arn:site"),
        pool: thing("aws:cognito/userPool:UserPool", "arn:pool"),
        poolAcl: associated("arn:pool", "aws:wafregional/webAclAssociation:WebAclAssociation"),
        balancer: thing("aws:lb/loadBalancer:LoadBalancer", "arn:lb"),
        balancerAcl: associated("arn:lb"),
      },
    },
    "none with one": {
      resources: {
        stage,
        nativeStage: thing("aws-native:apigateway:Stage", "arn:s2"),
        api: thing("aws:appsync/graphQLApi:GraphQLApi", "arn:api"),
        site: thing("aws-native:amplify:App", "arn:site"),
        pool: thing("aws-native:cognito:UserPool", "arn:pool"),
        balancer: thing("aws:alb/loadBalancer:LoadBalancer", "arn:lb"),
        nativeBalancer: thing("aws-native:elasticloadbalancingv2:LoadBalancer", "arn:lb2"),
        oldBalancer: thing("aws:elasticloadbalancingv2/loadBalancer:LoadBalancer", "arn:lb3"),
        olderBalancer: thing("aws:applicationloadbalancing/loadBalancer:LoadBalancer", "arn:lb4"),
        nativeApi: thing("aws-native:appsync:GraphQlApi", "arn:api2"),
        awsSite: thing("aws:amplify/app:App", "arn:site2"),
        awsPool: thing("aws:cognito/userPool:UserPool", "arn:pool2"),
        awsBalancer: thing("aws:lb/loadBalancer:LoadBalancer", "arn:lb5"),
      },
      denied: {
        stage: [none],
        nativeStage: [none],
        api: [none],
        site: [none],
        pool: [none],
        balancer: [none],
        nativeBalancer: [none],
        oldBalancer: [none],
        olderBalancer: [none],
        nativeApi: [none],
        awsSite: [none],
        awsPool: [none],
        awsBalancer: [none],
      },
    },
    "load balancers that no browser reaches, or that take no web ACL": {
      resources: {
        internal: thing("aws:lb/loadBalancer:LoadBalancer", "arn:lb1", { internal: true }),
        network: thing("aws:lb/loadBalancer:LoadBalancer", "arn:lb2", { loadBalancerType: "network" }),
        native: thing("aws-native:elasticloadbalancingv2:LoadBalancer", "arn:lb3", { scheme: "internal" }),
      },
    },
    "a web ACL that is connected at preview": {
      resources: {
        stage: thing("aws:apigateway/stage:Stage", unknown),
        acl: {
          type: "aws-native:wafv2:WebAclAssociation",
          props: { resourceArn: unknown },
          refers: { resourceArn: ["stage"] },
        },
      },
    },
    "a web ACL of which it is unknown": {
      resources: { stage, acl: associated(unknown) },
      undecided: { stage: ["resourceArn"] },
    },
  },
};
