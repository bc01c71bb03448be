import type { Findings } from "../../kit/input/finding";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { amplifyApp } from "../../resources/amplify-app";
import { distribution, type Distribution } from "../../resources/distribution";
import { graphqlApi } from "../../resources/graphql-api";
import { loadBalancer, type LoadBalancer } from "../../resources/load-balancer";
import { restStage } from "../../resources/rest-stage";
import { userPool } from "../../resources/user-pool";
import { webAclAssociation } from "../../resources/web-acl-association";

/** HTTP and WebSocket APIs take no web ACL: put CloudFront in front of them. */
export const firewallAttached = definePolicy({
  name: "firewall-attached",
  concern: "waf",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-4", "PCI DSS 6.4.2", "FSBP APIGateway.4", "FSBP CloudFront.6"],
  url: "https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html",
  description:
    "Stages of REST APIs, GraphQL APIs, sites, user pools, public load balancers and distributions have a web ACL.",
  why: "Without a firewall floods and well-known attacks reach the service itself.",
  remediation:
    "Associate a web ACL by a WebAclAssociation whose resourceArn is the ARN of the resource; a distribution names its own as webAclId.",
  limits: "A web ACL that Firewall Manager or another stack associates is not seen.",
  checks: [on(distribution, named)],
  stackChecks: [
    acrossStack(restStage, attached),
    acrossStack(graphqlApi, attached),
    acrossStack(amplifyApp, attached),
    acrossStack(userPool, attached),
    acrossStack(loadBalancer, publicLoadBalancer),
  ],
});

/** CloudFront takes no association: a distribution names its web ACL, which is one of us-east-1. */
function* named({ webAcl }: Distribution): Findings {
  if (webAcl.isSet()) return;
  yield `${webAcl.path} is not set, so no web ACL stands in front of the distribution. Set it to the ARN of one of scope CLOUDFRONT.`;
}

function* publicLoadBalancer(balancer: StackResource<LoadBalancer>, stack: Stack): Findings {
  const { kind } = balancer.view;
  if ((kind.text() ?? "application") !== "application" || balancer.view.isInternal()) return;
  yield* attached(balancer, stack);
}

function* attached(resource: StackResource<unknown>, stack: Stack): Findings {
  const { things, open } = stack.referring(resource, webAclAssociation, ({ resourceArn }) => resourceArn);
  if (things.length > 0) return;
  if (open.length > 0) yield* open;
  else
    yield "No web ACL of the stack is associated with it. Add a WebAclAssociation whose resourceArn is its ARN.";
}
