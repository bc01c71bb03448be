import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:elasticbeanstalk/environment:Environment",
        "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate",
      ],
      {
        omitted: [],
        allowed: {
          "1.2": {
            settings: [
              { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
              {
                namespace: "aws:elbv2:listener:443",
                name: "SSLPolicy",
                value: "ELBSecurityPolicy-TLS13-1-2-2021-06",
              },
            ],
          },
          "protocols of 1.2 alone, and another option of the policy": {
            settings: [
              { namespace: "aws:elb:policies:TLS", name: "SSLProtocols", value: "Protocol-TLSv1.2" },
              { namespace: "aws:elb:policies:TLS", name: "LoadBalancerPorts", value: "TLSv1" },
            ],
          },
          "a classic listener and its policy": {
            settings: [
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
              {
                namespace: "aws:elb:policies:TLS",
                name: "SSLReferencePolicy",
                value: "ELBSecurityPolicy-TLS-1-2-2017-01",
              },
            ],
          },
          "listeners for HTTP, and HTTPS to the instances": {
            settings: [
              {
                namespace: "aws:elasticbeanstalk:environment:process:default",
                name: "Protocol",
                value: "HTTPS",
              },
              { namespace: "aws:elbv2:listener:8080", name: "Protocol", value: "HTTP" },
              { namespace: "aws:elbv2:listener:8080", name: "Rules", value: "HTTPS" },
              { namespace: "aws:elb:listener:8080", name: "ListenerProtocol", value: "HTTP" },
              { namespace: "aws:elb:listener:8080", name: "InstanceProtocol", value: "HTTPS" },
            ],
          },
          "the same names in another namespace": {
            settings: ["SSLPolicy", "SSLReferencePolicy", "SSLProtocols", "Protocol", "ListenerProtocol"].map(
              (name) => ({
                namespace: "aws:elasticbeanstalk:application:environment",
                name,
                value: name.startsWith("SSL") ? "TLSv1" : "HTTPS",
              }),
            ),
          },
          "a classic policy": {
            settings: [
              {
                namespace: "aws:elb:policies:TLS",
                name: "SSLReferencePolicy",
                value: "ELBSecurityPolicy-TLS-1-2-2017-01",
              },
            ],
          },
        },
        denied: {
          "1.0": [
            {
              settings: [
                {
                  namespace: "aws:elbv2:listener:443",
                  name: "SSLPolicy",
                  value: "ELBSecurityPolicy-2016-08",
                },
              ],
            },
            "settings[0].value ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set SSLPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "no policy": [
            { settings: [{ namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" }] },
            "settings[0].value is HTTPS without an SSLPolicy beside it, so TLS 1.0 and 1.1 are accepted. Set SSLPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "a policy of another listener": [
            {
              settings: [
                { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
                {
                  namespace: "aws:elbv2:listener:8443",
                  name: "SSLPolicy",
                  value: "ELBSecurityPolicy-TLS13-1-2-2021-06",
                },
              ],
            },
            "settings[0].value is HTTPS without an SSLPolicy beside it, so TLS 1.0 and 1.1 are accepted. Set SSLPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "protocols older than 1.2": [
            {
              settings: [
                {
                  namespace: "aws:elb:policies:TLS",
                  name: "SSLProtocols",
                  value: "Protocol-TLSv1.2,Protocol-TLSv1",
                },
              ],
            },
            "settings[0].value lists protocols older than TLS 1.2. Set it to Protocol-TLSv1.2.",
          ],
          "classic listeners without a policy": [
            {
              settings: [
                { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
                { namespace: "aws:elb:listener:8443", name: "ListenerProtocol", value: "ssl" },
                { namespace: "aws:elb:policies:TLS", name: "LoadBalancerPorts", value: "443" },
                { namespace: "aws:elasticbeanstalk:environment", name: "SSLReferencePolicy", value: "x" },
              ],
            },
            ...["0].value is HTTPS", "1].value is SSL"].map(
              (place) =>
                `settings[${place} without a policy, so TLS 1.0 and 1.1 are accepted. Set SSLReferencePolicy in aws:elb:policies:tls to ELBSecurityPolicy-TLS-1-2-2017-01, and LoadBalancerPorts beside it.`,
            ),
          ],
          "a classic policy of 2016": [
            {
              settings: [
                {
                  namespace: "aws:elb:policies:TLS",
                  name: "SSLReferencePolicy",
                  value: "ELBSecurityPolicy-2016-08",
                },
              ],
            },
            "settings[0].value ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS-1-2-2017-01.",
          ],
        },
        undecided: {
          "an unknown policy": [
            { settings: [{ namespace: "aws:elbv2:listener:443", name: "SSLPolicy", value: unknown }] },
            "settings[0].value",
          ],
        },
      },
    ),
    of(["aws-native:elasticbeanstalk:Environment", "aws-native:elasticbeanstalk:ConfigurationTemplate"], {
      omitted: [],
      allowed: {
        "1.2": {
          optionSettings: [
            {
              namespace: "aws:elbv2:listener:443",
              optionName: "SSLPolicy",
              value: "ELBSecurityPolicy-TLS13-1-2-2021-06",
            },
          ],
        },
      },
      denied: {
        "1.0": [
          {
            optionSettings: [
              {
                namespace: "aws:elbv2:listener:443",
                optionName: "SSLPolicy",
                value: "ELBSecurityPolicy-2016-08",
              },
            ],
          },
          "optionSettings[0].value ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set SSLPolicy to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
        ],
      },
      undecided: { "unknown settings": [{ optionSettings: unknownList }, "optionSettings"] },
    }),
    of(
      [
        "aws:elasticbeanstalk/environment:Environment",
        "aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate",
      ],
      {
        omitted: [],
        allowed: {
          "a classic policy by reference": {
            settings: [
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
              {
                namespace: "aws:elb:policies:tls",
                name: "SSLReferencePolicy",
                value: "ELBSecurityPolicy-TLS-1-2-2017-01",
              },
            ],
          },
          "protocols by hand": {
            settings: [
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "SSL" },
              { namespace: "aws:elb:policies:tls", name: "SSLProtocols", value: "Protocol-TLSv1.2" },
            ],
          },
        },
        denied: {
          "a classic listener without policy": [
            { settings: [{ namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" }] },
            "settings[0].value is HTTPS without a policy, so TLS 1.0 and 1.1 are accepted. Set SSLReferencePolicy in aws:elb:policies:tls to ELBSecurityPolicy-TLS-1-2-2017-01, and LoadBalancerPorts beside it.",
          ],
          "old protocols by hand": [
            {
              settings: [
                {
                  namespace: "aws:elb:policies:tls",
                  name: "SSLProtocols",
                  value: "Protocol-TLSv1,Protocol-TLSv1.2",
                },
              ],
            },
            "settings[0].value lists protocols older than TLS 1.2. Set it to Protocol-TLSv1.2.",
          ],
        },
        undecided: {
          "unknown protocols": [
            { settings: [{ namespace: "aws:elb:policies:tls", name: "SSLProtocols", value: unknown }] },
            "settings[0].value",
          ],
        },
      },
    ),
  ],
};
