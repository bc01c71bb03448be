import { deepEqual } from "node:assert/strict";
import { drawn, planned } from "./planned";

// Which stops and hops load balancers make, by every name that they have. Not proved: what listens where.
describe("the way to load balancers", () => {
  const names: Readonly<Record<string, readonly [balancer: string, listener: string, group: string]>> = {
    "of aws:lb": [
      "aws:lb/loadBalancer:LoadBalancer",
      "aws:lb/listener:Listener",
      "aws:lb/targetGroup:TargetGroup",
    ],
    "of aws:alb": [
      "aws:alb/loadBalancer:LoadBalancer",
      "aws:alb/listener:Listener",
      "aws:alb/targetGroup:TargetGroup",
    ],
    "of aws-native": [
      "aws-native:elasticloadbalancingv2:LoadBalancer",
      "aws-native:elasticloadbalancingv2:Listener",
      "aws-native:elasticloadbalancingv2:TargetGroup",
    ],
  };
  for (const [name, [balancerType, listenerType, groupType]] of Object.entries(names)) {
    it(`listeners and target groups ${name}`, () => {
      const balancer = planned(balancerType, "front");
      const group = planned(groupType, "servers", { protocol: "HTTP" });
      const listeners = [
        planned(listenerType, "plain", { protocol: "HTTP" }, { loadBalancerArn: [balancer] }),
        planned(
          listenerType,
          "secure",
          { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
          { loadBalancerArn: [balancer], defaultActions: [group] },
        ),
      ];
      deepEqual(drawn([balancer, ...listeners, group]), [
        "loadBalancer unknown: front | load balancer",
        "origin unknown: servers | target group",
        "Browser -> front: protocol HTTP, HTTPS, TLS ELBSecurityPolicy-TLS13-1-2-2021-06",
        "front -> servers: protocol HTTP",
      ]);
    });
  }

  it("a load balancer of plain HTTP alone, of which no TLS is told", () => {
    const balancer = planned("aws:lb/loadBalancer:LoadBalancer", "front");
    const listener = planned(
      "aws:lb/listener:Listener",
      "plain",
      { protocol: "HTTP" },
      { loadBalancerArn: [balancer] },
    );
    deepEqual(drawn([balancer, listener]), [
      "loadBalancer unknown: front | load balancer",
      "Browser -> front: protocol HTTP",
    ]);
  });

  it("a load balancer that nothing listens at, and a group whose protocol is not said", () => {
    const balancer = planned("aws:lb/loadBalancer:LoadBalancer", "front");
    deepEqual(drawn([balancer]), [
      "loadBalancer unknown: front | load balancer",
      "Browser -> front: protocol no listener, TLS no TLS policy",
    ]);
  });
});
