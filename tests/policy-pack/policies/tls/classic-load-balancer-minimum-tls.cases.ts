import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
        "aws:elasticloadbalancing/sslNegotiationPolicy:SslNegotiationPolicy",
      ],
      {
        omitted: [],
        allowed: {
          "the policy of 1.2": {
            attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
          },
          "protocols by hand": {
            attributes: [
              { name: "Protocol-TLSv1", value: "false" },
              { name: "Protocol-TLSv1.1", value: "false" },
              { name: "Protocol-TLSv1.2", value: "true" },
              { name: "Server-Defined-Cipher-Order", value: "true" },
            ],
          },
        },
        denied: {
          "the policy of 2016": [
            { attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-2016-08" }] },
            "attributes[0].value ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
          ],
          "old protocols": [
            {
              attributes: [
                { name: "Protocol-SSLv3", value: "true" },
                { name: "Protocol-TLSv1", value: "true" },
                { name: "Protocol-TLSv1.1", value: true },
                { name: "Protocol-TLSv1.2", value: "true" },
              ],
            },
            "attributes[0].value turns Protocol-SSLv3 on. Set it to false, and Protocol-TLSv1.2 to true.",
            "attributes[1].value turns Protocol-TLSv1 on. Set it to false, and Protocol-TLSv1.2 to true.",
            "attributes[2].value turns Protocol-TLSv1.1 on. Set it to false, and Protocol-TLSv1.2 to true.",
          ],
        },
        undecided: {
          "an unknown value": [
            {
              attributes: [
                { name: "Protocol-TLSv1", value: unknown },
                { name: "Protocol-TLSv1.1", value: "true" },
              ],
            },
            "attributes[0].value",
            "attributes[1].value turns Protocol-TLSv1.1 on. Set it to false, and Protocol-TLSv1.2 to true.",
          ],
          "an unknown name": [{ attributes: [{ name: unknown, value: "true" }] }, "attributes[0].name"],
        },
      },
    ),
    of(
      [
        "aws:elb/loadBalancerPolicy:LoadBalancerPolicy",
        "aws:elasticloadbalancing/loadBalancerPolicy:LoadBalancerPolicy",
      ],
      {
        omitted: [],
        allowed: {
          "the policy of 1.2": {
            policyTypeName: "SSLNegotiationPolicyType",
            policyAttributes: [
              { name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" },
            ],
          },
          "a policy of another kind": {
            policyTypeName: "AppCookieStickinessPolicyType",
            policyAttributes: [{ name: "CookieName", value: "a" }],
          },
        },
        denied: {
          "TLS 1.0": [
            {
              policyTypeName: "SSLNegotiationPolicyType",
              policyAttributes: [{ name: "Protocol-TLSv1", value: "true" }],
            },
            "policyAttributes[0].value turns Protocol-TLSv1 on. Set it to false, and Protocol-TLSv1.2 to true.",
          ],
        },
        undecided: {
          "an unknown kind": [
            { policyTypeName: unknown, policyAttributes: [{ name: "Protocol-TLSv1", value: "true" }] },
            "policyTypeName",
          ],
        },
      },
    ),
    of("aws-native:elasticloadbalancing:LoadBalancer", {
      omitted: [],
      allowed: {
        "1.2 by reference": {
          policies: [
            {
              policyName: "p",
              policyType: "SSLNegotiationPolicyType",
              attributes: [{ Name: "Reference-Security-Policy", Value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
            },
          ],
        },
      },
      denied: {
        "2016 in the capitals of CloudFormation": [
          {
            policies: [
              {
                policyName: "p",
                policyType: "SSLNegotiationPolicyType",
                attributes: [{ Name: "Reference-Security-Policy", Value: "ELBSecurityPolicy-2016-08" }],
              },
            ],
          },
          "policies[0].attributes[0].Value ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
      },
      undecided: {
        "an unknown value": [
          {
            policies: [
              {
                policyType: "SSLNegotiationPolicyType",
                attributes: [{ Name: "Protocol-TLSv1", Value: unknown }],
              },
            ],
          },
          "policies[0].attributes[0].Value",
        ],
      },
    }),
  ],
  stacks: {
    "unknown policies": {
      resources: {
        a: {
          type: "aws-native:elasticloadbalancing:LoadBalancer",
          props: { listeners: [{ protocol: "HTTPS" }], policies: unknownList },
        },
      },
      undecided: { a: ["policies"] },
    },
    "HTTPS without a policy, under each token": {
      resources: {
        a: { type: "aws:elb/loadBalancer:LoadBalancer", props: { listeners: [{ lbProtocol: "HTTPS" }] } },
        b: {
          type: "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
          props: { listeners: [{ lbProtocol: "HTTPS" }, { lbProtocol: "HTTP" }] },
        },
      },
      denied: {
        b: [
          "listeners[0].lbProtocol is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
        a: [
          "listeners[0].lbProtocol is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
      },
    },
    "HTTPS with a policy, and one that speaks no TLS": {
      resources: {
        a: {
          type: "aws:elb/loadBalancer:LoadBalancer",
          props: { name: unknown, listeners: [{ lbProtocol: "HTTPS" }] },
        },
        p: {
          type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
          props: { loadBalancer: unknown },
          refers: { loadBalancer: ["a"] },
        },
        b: { type: "aws:elb/loadBalancer:LoadBalancer", props: { listeners: [{ lbProtocol: "HTTP" }] } },
      },
    },
    "HTTPS with a policy of the load balancer's, by its name": {
      resources: {
        a: {
          type: "aws:elb/loadBalancer:LoadBalancer",
          props: { name: "a", listeners: [{ lbProtocol: "HTTPS" }] },
        },
        p: {
          type: "aws:elb/loadBalancerPolicy:LoadBalancerPolicy",
          props: { loadBalancerName: "a", policyTypeName: "SSLNegotiationPolicyType" },
        },
      },
    },
    "HTTPS beside a policy of which nobody knows the load balancer": {
      resources: {
        a: {
          type: "aws:elb/loadBalancer:LoadBalancer",
          props: { name: "a", listeners: [{ lbProtocol: "HTTPS" }] },
        },
        p: { type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy", props: { loadBalancer: unknown } },
      },
      undecided: { a: ["loadBalancer"] },
    },
    "a load balancer that carries its policies itself": {
      resources: {
        a: {
          type: "aws-native:elasticloadbalancing:LoadBalancer",
          props: {
            listeners: [{ protocol: "HTTPS", policyNames: ["p"] }],
            policies: [
              {
                policyName: "p",
                policyType: "SSLNegotiationPolicyType",
                attributes: [
                  { name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" },
                ],
              },
            ],
          },
        },
        b: {
          type: "aws-native:elasticloadbalancing:LoadBalancer",
          props: { listeners: [{ protocol: "HTTPS" }] },
        },
        c: {
          type: "aws-native:elasticloadbalancing:LoadBalancer",
          props: {
            listeners: [
              { protocol: "HTTPS", loadBalancerPort: "443" },
              { protocol: "SSL", loadBalancerPort: "8443", policyNames: ["cookies"] },
            ],
            policies: [
              {
                policyName: "tls",
                policyType: "SSLNegotiationPolicyType",
                loadBalancerPorts: ["443"],
                attributes: [],
              },
              { policyName: "cookies", policyType: "LBCookieStickinessPolicyType", attributes: [] },
            ],
          },
        },
      },
      denied: {
        c: [
          "listeners[1].protocol is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
        b: [
          "listeners[0].protocol is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
      },
    },
    "a policy for one port of two": {
      resources: {
        balancer: {
          type: "aws:elb/loadBalancer:LoadBalancer",
          props: {
            name: "b",
            listeners: [
              { lbPort: 443, lbProtocol: "https" },
              { lbPort: 8443, lbProtocol: "https" },
            ],
          },
        },
        policy: {
          type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
          props: {
            loadBalancer: "b",
            lbPort: 443,
            attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
          },
          refers: { loadBalancer: ["balancer"] },
        },
      },
      denied: {
        balancer: [
          "listeners[1].lbProtocol is negotiated by ELBSecurityPolicy-2016-08, since no policy is set, and accepts TLS 1.0 and 1.1. Add an SslNegotiationPolicy. Set the attribute Reference-Security-Policy to ELBSecurityPolicy-TLS-1-2-2017-01.",
        ],
      },
    },
    "a policy for each port": {
      resources: {
        balancer: {
          type: "aws:elb/loadBalancer:LoadBalancer",
          props: {
            name: "b",
            listeners: [
              { lbPort: 443, lbProtocol: "https" },
              { lbPort: 8443, lbProtocol: "https" },
            ],
          },
        },
        policy: {
          type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
          props: {
            loadBalancer: "b",
            lbPort: 443,
            attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
          },
          refers: { loadBalancer: ["balancer"] },
        },
        other: {
          type: "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
          props: {
            loadBalancer: "b",
            lbPort: 8443,
            attributes: [{ name: "Reference-Security-Policy", value: "ELBSecurityPolicy-TLS-1-2-2017-01" }],
          },
          refers: { loadBalancer: ["balancer"] },
        },
      },
    },
  },
};
