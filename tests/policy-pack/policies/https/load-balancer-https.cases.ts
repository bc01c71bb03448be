import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
      ],
      {
        omitted: [],
        allowed: {
          HTTPS: {
            protocol: "HTTPS",
            port: 443,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "a redirect to HTTPS": {
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
          "a redirect to HTTPS where the protocol is left out, which is HTTP": {
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
          "TCP, which passes through what it gets": {
            protocol: "TCP",
            port: 80,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "TLS of a network load balancer": {
            protocol: "TLS",
            port: 443,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "a gateway load balancer, whose listener has neither protocol nor port": {
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "a port that is still unknown": {
            protocol: "HTTPS",
            port: unknown,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "a redirect whose other parts are still unknown": {
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", host: unknown, statusCode: "HTTP_301" } },
            ],
          },
        },
        denied: {
          "HTTP that forwards": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "HTTP that says nothing of what it does": [
            { protocol: "HTTP", port: 80, defaultActions: [] },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "HTTP in small letters": [
            {
              protocol: "http",
              port: 80,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "the protocol left out": [
            {
              port: 80,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "the protocol left out, whatever the port": [
            {
              port: 443,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "an empty protocol": [
            {
              protocol: "",
              port: 80,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "a redirect without protocol, which keeps HTTP": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [{ type: "redirect", redirect: { port: "443", statusCode: "HTTP_301" } }],
            },
            "defaultActions[0].redirect.protocol is not set, so on this listener it stays HTTP. Set it to HTTPS.",
          ],
          "a redirect to the protocol of the request": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                {
                  type: "redirect",
                  redirect: { protocol: "#{protocol}", port: "443", statusCode: "HTTP_301" },
                },
              ],
            },
            "defaultActions[0].redirect.protocol is #{protocol}, so on this listener it stays HTTP. Set it to HTTPS.",
          ],
          "a redirect to HTTP": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                {
                  type: "redirect",
                  redirect: { protocol: "HTTP", host: "a.example", statusCode: "HTTP_301" },
                },
              ],
            },
            "defaultActions[0].redirect.protocol leads to plain HTTP. Set it to HTTPS, and port to 443.",
          ],
          "a redirect to HTTP from an HTTPS listener": [
            {
              protocol: "HTTPS",
              port: 443,
              defaultActions: [
                { type: "redirect", redirect: { protocol: "HTTP", port: "443", statusCode: "HTTP_301" } },
              ],
            },
            "defaultActions[0].redirect.protocol leads to plain HTTP. Set it to HTTPS.",
          ],
          "a redirect beside a forward": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "an answer of its own": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "200" } },
              ],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "HTTP whose load balancer is still unknown": [
            {
              protocol: "HTTP",
              port: 80,
              loadBalancerArn: unknown,
              defaultActions: [{ type: "forward", targetGroupArn: unknown }],
            },
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
        },
        undecided: {
          "an unknown protocol": [
            {
              protocol: unknown,
              port: 80,
              defaultActions: [
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "protocol",
          ],
          "unknown actions of an HTTPS listener": [
            { protocol: "HTTPS", port: 443, defaultActions: unknownList },
            "defaultActions",
          ],
          "an unknown action, and still judges the one beside it": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                unknownObject,
                {
                  type: "forward",
                  targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1",
                },
              ],
            },
            "defaultActions[0]",
            "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
          ],
          "unknown actions of an HTTP listener": [
            { protocol: "HTTP", port: 80, defaultActions: unknownList },
            "defaultActions",
          ],
          "an unknown protocol of a redirect": [
            {
              protocol: "HTTP",
              port: 80,
              defaultActions: [
                { type: "redirect", redirect: { protocol: unknown, port: "443", statusCode: "HTTP_301" } },
              ],
            },
            "defaultActions[0].redirect.protocol",
          ],
        },
        repaired: {
          "a redirect without protocol, which keeps HTTP": {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
              { type: "redirect", redirect: { port: "443", statusCode: "HTTP_301", protocol: "HTTPS" } },
            ],
          },
          "a redirect to the protocol of the request": {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
          "a redirect to HTTP": {
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              {
                type: "redirect",
                redirect: { protocol: "HTTPS", port: "443", host: "a.example", statusCode: "HTTP_301" },
              },
            ],
          },
          "a redirect to HTTP from an HTTPS listener": {
            protocol: "HTTPS",
            port: 443,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
      },
    ),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: {
        HTTPS: { protocol: "HTTPS", port: 443, defaultActions: [{ type: "forward", targetGroupArn: "arn" }] },
        "a redirect to HTTPS": {
          protocol: "HTTP",
          port: 80,
          defaultActions: [
            { type: "redirect", redirectConfig: { protocol: "HTTPS", statusCode: "HTTP_301" } },
          ],
        },
      },
      denied: {
        "HTTP that forwards": [
          { protocol: "HTTP", port: 80, defaultActions: [{ type: "forward", targetGroupArn: "arn" }] },
          "protocol is HTTP, and defaultActions does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.",
        ],
        "a redirect to HTTP": [
          {
            protocol: "HTTPS",
            port: 443,
            defaultActions: [
              { type: "redirect", redirectConfig: { protocol: "HTTP", statusCode: "HTTP_301" } },
            ],
          },
          "defaultActions[0].redirectConfig.protocol leads to plain HTTP. Set it to HTTPS.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          { protocol: unknown, port: 80, defaultActions: [{ type: "forward" }] },
          "protocol",
        ],
      },
      repaired: {
        "a redirect to HTTP": {
          protocol: "HTTPS",
          port: 443,
          defaultActions: [
            { type: "redirect", redirectConfig: { protocol: "HTTPS", statusCode: "HTTP_301" } },
          ],
        },
      },
    }),
    of(
      [
        "aws:lb/listenerRule:ListenerRule",
        "aws:alb/listenerRule:ListenerRule",
        "aws:elasticloadbalancingv2/listenerRule:ListenerRule",
        "aws:applicationloadbalancing/listenerRule:ListenerRule",
      ],
      {
        omitted: [],
        allowed: {
          "a forward, whose listener the stack shows": {
            listenerArn: "arn",
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          "a redirect to HTTPS": {
            listenerArn: unknown,
            actions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
        denied: {
          "a redirect to HTTP": [
            {
              listenerArn: "arn",
              actions: [
                { type: "redirect", redirect: { protocol: "HTTP", port: "443", statusCode: "HTTP_301" } },
              ],
            },
            "actions[0].redirect.protocol leads to plain HTTP. Set it to HTTPS.",
          ],
        },
        undecided: {
          "an unknown protocol of a redirect": [
            {
              actions: [
                { type: "redirect", redirect: { protocol: unknown, port: "443", statusCode: "HTTP_301" } },
              ],
            },
            "actions[0].redirect.protocol",
          ],
        },
        repaired: {
          "a redirect to HTTP": {
            listenerArn: "arn",
            actions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
      },
    ),
    of("aws-native:elasticloadbalancingv2:ListenerRule", {
      omitted: [],
      allowed: {
        "a redirect to HTTPS": {
          actions: [{ type: "redirect", redirectConfig: { protocol: "HTTPS", statusCode: "HTTP_301" } }],
        },
      },
      denied: {
        "a redirect to HTTP": [
          { actions: [{ type: "redirect", redirectConfig: { protocol: "HTTP", statusCode: "HTTP_301" } }] },
          "actions[0].redirectConfig.protocol leads to plain HTTP. Set it to HTTPS, and port to 443.",
        ],
      },
      undecided: { "unknown actions": [{ actions: unknownList }, "actions"] },
      repaired: {
        "a redirect to HTTP": {
          actions: [
            { type: "redirect", redirectConfig: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
          ],
        },
      },
    }),
    of(["aws:lb/listener:Listener", "aws:alb/listener:Listener"], {
      omitted: [],
      allowed: {
        "HTTPS on a port that is left to it": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_302" } }],
        },
      },
      denied: {
        "a redirect that says neither protocol nor port": [
          {
            port: 80,
            protocol: "HTTP",
            defaultActions: [{ type: "redirect", redirect: { statusCode: "HTTP_301" } }],
          },
          "defaultActions[0].redirect.protocol is not set, so on this listener it stays HTTP. Set it to HTTPS, and port to 443.",
        ],
        "a redirect that keeps both": [
          {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
              {
                type: "redirect",
                redirect: {
                  protocol: "#{protocol}",
                  port: "#{port}",
                  host: "www.example.com",
                  statusCode: "HTTP_301",
                },
              },
            ],
          },
          "defaultActions[0].redirect.protocol is #{protocol}, so on this listener it stays HTTP. Set it to HTTPS, and port to 443.",
        ],
        "a redirect to HTTP on port 80": [
          {
            port: 443,
            protocol: "HTTPS",
            defaultActions: [{ type: "redirect", redirect: { protocol: "HTTP", port: "80" } }],
          },
          "defaultActions[0].redirect.protocol leads to plain HTTP. Set it to HTTPS, and port to 443.",
        ],
        "a redirect without protocol to a port of its own": [
          { port: 80, protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { port: "8443" } }] },
          "defaultActions[0].redirect.protocol is not set, so on this listener it stays HTTP. Set it to HTTPS.",
        ],
        "a redirect whose port is still unknown": [
          { port: 80, protocol: "HTTP", defaultActions: [{ type: "redirect", redirect: { port: unknown } }] },
          "defaultActions[0].redirect.protocol is not set, so on this listener it stays HTTP. Set it to HTTPS.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          {
            port: 80,
            protocol: "HTTP",
            defaultActions: [{ type: "redirect", redirect: { protocol: unknown } }],
          },
          "defaultActions[0].redirect.protocol",
        ],
      },
      repaired: {
        "a redirect that says neither protocol nor port": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [
            { type: "redirect", redirect: { statusCode: "HTTP_301", protocol: "HTTPS", port: "443" } },
          ],
        },
        "a redirect that keeps both": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [
            {
              type: "redirect",
              redirect: { protocol: "HTTPS", port: "443", host: "www.example.com", statusCode: "HTTP_301" },
            },
          ],
        },
        "a redirect to HTTP on port 80": {
          port: 443,
          protocol: "HTTPS",
          defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443" } }],
        },
        "a redirect without protocol to a port of its own": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [{ type: "redirect", redirect: { port: "8443", protocol: "HTTPS" } }],
        },
        "a redirect whose port is still unknown": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [{ type: "redirect", redirect: { port: unknown, protocol: "HTTPS" } }],
        },
      },
    }),
    of("aws-native:elasticloadbalancingv2:Listener", {
      omitted: [],
      allowed: {
        "a redirect to HTTPS": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [
            { type: "redirect", redirectConfig: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
          ],
        },
      },
      denied: {
        "a redirect without protocol": [
          {
            port: 80,
            protocol: "HTTP",
            defaultActions: [{ type: "redirect", redirectConfig: { statusCode: "HTTP_301" } }],
          },
          "defaultActions[0].redirectConfig.protocol is not set, so on this listener it stays HTTP. Set it to HTTPS, and port to 443.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          {
            port: 80,
            protocol: "HTTP",
            defaultActions: [
              { type: "redirect", redirectConfig: { protocol: unknown, statusCode: "HTTP_301" } },
            ],
          },
          "defaultActions[0].redirectConfig.protocol",
        ],
      },
      repaired: {
        "a redirect without protocol": {
          port: 80,
          protocol: "HTTP",
          defaultActions: [
            { type: "redirect", redirectConfig: { statusCode: "HTTP_301", protocol: "HTTPS", port: "443" } },
          ],
        },
      },
    }),
  ],
  stacks: {
    "a rule that forwards on an HTTP listener": {
      resources: {
        http: {
          type: "aws:lb/listener:Listener",
          props: {
            arn: unknown,
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
        api: {
          type: "aws:lb/listenerRule:ListenerRule",
          props: {
            listenerArn: unknown,
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
          refers: { listenerArn: ["http"] },
        },
      },
      denied: {
        api: [
          "actions answers on the HTTP listener http, and does more than redirect to HTTPS. Put the rule on the HTTPS listener, or redirect with the protocol HTTPS.",
        ],
      },
    },
    "the same rule, found by the listener's ARN": {
      resources: {
        http: {
          type: "aws:lb/listener:Listener",
          props: {
            arn: "arn:http",
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
        https: {
          type: "aws:lb/listener:Listener",
          props: {
            arn: "arn:https",
            protocol: "HTTPS",
            port: 443,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
        api: {
          type: "aws:lb/listenerRule:ListenerRule",
          props: {
            listenerArn: "arn:http",
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
      },
      denied: {
        api: [
          "actions answers on the HTTP listener http, and does more than redirect to HTTPS. Put the rule on the HTTPS listener, or redirect with the protocol HTTPS.",
        ],
      },
    },
    "rules on an HTTPS listener, on one outside the stack, and with a redirect": {
      resources: {
        http: {
          type: "aws:alb/listener:Listener",
          props: {
            arn: "arn:http",
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
        https: {
          type: "aws:alb/listener:Listener",
          props: {
            arn: "arn:https",
            protocol: "HTTPS",
            port: 443,
            defaultActions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
        a: {
          type: "aws:alb/listenerRule:ListenerRule",
          props: {
            listenerArn: "arn:https",
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
        b: {
          type: "aws:alb/listenerRule:ListenerRule",
          props: {
            listenerArn: "arn:elsewhere",
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
        c: {
          type: "aws:alb/listenerRule:ListenerRule",
          props: {
            listenerArn: "arn:http",
            actions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
      },
    },
    "a rule of which nobody knows the listener": {
      resources: {
        http: {
          type: "aws:lb/listener:Listener",
          props: {
            arn: "arn:http",
            protocol: "HTTP",
            port: 80,
            defaultActions: [
              { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
            ],
          },
        },
        api: {
          type: "aws:lb/listenerRule:ListenerRule",
          props: {
            listenerArn: unknown,
            actions: [
              { type: "forward", targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" },
            ],
          },
        },
      },
      undecided: { api: ["listenerArn"] },
    },
  },
};
