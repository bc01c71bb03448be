import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:lb/targetGroup:TargetGroup",
        "aws:alb/targetGroup:TargetGroup",
        "aws:elasticloadbalancingv2/targetGroup:TargetGroup",
        "aws:applicationloadbalancing/targetGroup:TargetGroup",
        "aws-native:elasticloadbalancingv2:TargetGroup",
      ],
      {
        omitted: [],
        allowed: {
          HTTPS: { protocol: "HTTPS", port: 443, targetType: "ip" },
          TLS: { protocol: "TLS" },
          "a function, which has no protocol": { targetType: "lambda" },
        },
        denied: {
          HTTP: [
            { protocol: "HTTP", port: 80, targetType: "ip" },
            "protocol is HTTP, so targets are reached in plain text. Set it to HTTPS.",
          ],
          "HTTP whatever the rest": [
            { protocol: "HTTP", port: unknown },
            "protocol is HTTP, so targets are reached in plain text. Set it to HTTPS.",
          ],
        },
        undecided: { "an unknown protocol": [{ protocol: unknown }, "protocol"] },
      },
    ),
    of(["aws:elb/loadBalancer:LoadBalancer", "aws:elasticloadbalancing/loadBalancer:LoadBalancer"], {
      omitted: [],
      allowed: { "HTTPS to both sides": { listeners: [{ lbProtocol: "HTTPS", instanceProtocol: "HTTPS" }] } },
      denied: {
        "HTTP behind HTTPS": [
          { listeners: [{ lbProtocol: "HTTPS", instanceProtocol: "HTTP" }] },
          "listeners[0].instanceProtocol is HTTP, so instances are reached in plain text. Set it to HTTPS.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          { listeners: [{ lbProtocol: "HTTPS", instanceProtocol: unknown }] },
          "listeners[0].instanceProtocol",
        ],
      },
    }),
    of("aws-native:elasticloadbalancing:LoadBalancer", {
      omitted: [],
      allowed: { "HTTPS to both sides": { listeners: [{ protocol: "HTTPS", instanceProtocol: "HTTPS" }] } },
      denied: {
        "HTTP behind HTTPS": [
          { listeners: [{ protocol: "HTTPS", instanceProtocol: "HTTP" }] },
          "listeners[0].instanceProtocol is HTTP, so instances are reached in plain text. Set it to HTTPS.",
        ],
      },
      undecided: { "unknown listeners": [{ listeners: unknownList }, "listeners"] },
    }),
    of(
      [
        "aws:lb/targetGroup:TargetGroup",
        "aws:alb/targetGroup:TargetGroup",
        "aws-native:elasticloadbalancingv2:TargetGroup",
      ],
      {
        omitted: [],
        allowed: {
          "an application load balancer behind a network one": {
            targetType: "alb",
            protocol: "TCP",
            port: 443,
          },
          "HTTP for a function": { targetType: "lambda", protocol: "HTTP" },
          UDP: { protocol: "UDP" },
          GENEVE: { protocol: "GENEVE" },
        },
        denied: {
          TCP: [
            { protocol: "TCP", port: 80, targetType: "ip", vpcId: unknown },
            "protocol is TCP, so nothing here encrypts what targets get. Set it to TLS, unless clients and targets speak TLS to each other.",
          ],
        },
        undecided: { "an unknown kind of target": [{ protocol: "TCP", targetType: unknown }, "targetType"] },
      },
    ),
    of("aws:elb/loadBalancer:LoadBalancer", {
      omitted: [],
      allowed: {
        "SSL to both sides, and plain to both": {
          listeners: [
            { lbProtocol: "SSL", instanceProtocol: "SSL" },
            { lbProtocol: "HTTP", instanceProtocol: "HTTP" },
            { lbProtocol: "SSL", instanceProtocol: "HTTP" },
          ],
        },
      },
      denied: {
        "TCP behind SSL": [
          { listeners: [{ lbProtocol: "ssl", instanceProtocol: "tcp" }] },
          "listeners[0].instanceProtocol is TCP, so instances are reached in plain text. Set it to SSL.",
        ],
      },
      undecided: { "unknown listeners": [{ listeners: unknownList }, "listeners"] },
    }),
  ],
};
