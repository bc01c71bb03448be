import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:elasticbeanstalk/environment:Environment", {
      omitted: [
        "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
      ],
      allowed: {
        "HTTPS alone": {
          settings: [
            { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
            { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
          ],
        },
        "a classic listener": {
          settings: [
            { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
            { namespace: "aws:elb:listener", name: "ListenerEnabled", value: "false" },
          ],
        },
        "SSL on a classic listener": {
          settings: [
            { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "SSL" },
            { namespace: "aws:elb:listener:80", name: "ListenerEnabled", value: "false" },
          ],
        },
        "TLS on a network load balancer, and a listener for HTTP that is off": {
          settings: [
            { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "TLS" },
            { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
            { namespace: "aws:elbv2:listener:8080", name: "Protocol", value: "HTTP" },
            { namespace: "aws:elbv2:listener:8080", name: "ListenerEnabled", value: "false" },
          ],
        },
        "options of other names, and of other namespaces": {
          settings: [
            { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
            { namespace: "aws:elbv2:listener:443", name: "Rules", value: "HTTP" },
            { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
            { namespace: "aws:elasticbeanstalk:application:environment", name: "Protocol", value: "HTTP" },
            { namespace: "aws:elb:listener:80", name: "InstanceProtocol", value: "HTTP" },
            {
              namespace: "aws:elasticbeanstalk:application:environment",
              name: "ListenerProtocol",
              value: "HTTP",
            },
          ],
        },
        "a template that is not seen": { templateName: unknown },
        "a worker": { tier: "Worker" },
      },
      denied: {
        "nothing said": [
          { application: "a", settings: [] },
          "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
        ],
        "HTTP beside HTTPS": [
          { settings: [{ namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" }] },
          "settings leaves the listener for plain HTTP on. Set ListenerEnabled of aws:elbv2:listener:default to false.",
        ],
        "HTTP beside HTTPS on a classic load balancer": [
          {
            settings: [
              { namespace: "aws:autoscaling:asg", name: "MinSize", value: "1" },
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
            ],
          },
          "settings leaves the listener for plain HTTP on. Set ListenerEnabled of aws:elb:listener:80 to false.",
        ],
        "an encrypted word of another option": [
          {
            settings: [
              { namespace: "aws:elbv2:listener:443", name: "Rules", value: "HTTPS" },
              { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
            ],
          },
          "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
        ],
        "a listener for TCP": [
          {
            settings: [
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
              { namespace: "aws:elb:listener:80", name: "ListenerEnabled", value: "false" },
              { namespace: "aws:elb:listener:8080", name: "ListenerProtocol", value: "tcp" },
            ],
          },
          "settings[2].value makes a listener for plain HTTP. Set it to HTTPS, with a certificate.",
        ],
        "a listener for HTTP": [
          {
            settings: [
              { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
              { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
              { namespace: "aws:elbv2:listener:8080", name: "Protocol", value: "HTTP" },
            ],
          },
          "settings[2].value makes a listener for plain HTTP. Set it to HTTPS, with a certificate.",
        ],
      },
      undecided: {
        "an unknown option": [
          { settings: [{ namespace: unknown, name: "Protocol", value: "HTTPS" }] },
          "settings[0].namespace",
        ],
        "an unknown value": [
          {
            settings: [
              { namespace: "aws:elbv2:listener:443", name: "Protocol", value: unknown },
              { namespace: "aws:elbv2:listener:default", name: "ListenerEnabled", value: "false" },
            ],
          },
          "settings[0].value",
        ],
      },
    }),
    of("aws:elasticbeanstalk/configurationTemplate:ConfigurationTemplate", {
      omitted: [],
      allowed: { "nothing said, which the environment may say": { settings: [] } },
      denied: {
        "a listener for HTTP": [
          { settings: [{ namespace: "aws:elbv2:listener:80", name: "Protocol", value: "HTTP" }] },
          "settings[0].value makes a listener for plain HTTP. Set it to HTTPS, with a certificate.",
        ],
      },
      undecided: { "unknown settings": [{ settings: unknownList }, "settings"] },
    }),
    of("aws-native:elasticbeanstalk:Environment", {
      omitted: [
        "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
      ],
      allowed: {
        "HTTPS alone": {
          optionSettings: [
            { namespace: "aws:elbv2:listener:443", optionName: "Protocol", value: "HTTPS" },
            { namespace: "aws:elbv2:listener:default", optionName: "ListenerEnabled", value: "false" },
          ],
        },
        "a template that is not seen": { templateName: "t" },
        "a worker": { tier: { name: "Worker" } },
      },
      denied: {
        "nothing said": [
          { applicationName: "a" },
          "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
        ],
      },
      undecided: { "unknown settings": [{ optionSettings: unknownList }, "optionSettings"] },
    }),
    of("aws-native:elasticbeanstalk:ConfigurationTemplate", {
      omitted: [],
      allowed: { "nothing said": { applicationName: "a" } },
      denied: {
        "a listener for HTTP": [
          {
            optionSettings: [
              { namespace: "aws:elb:listener:80", optionName: "ListenerProtocol", value: "HTTP" },
            ],
          },
          "optionSettings[0].value makes a listener for plain HTTP. Set it to HTTPS, with a certificate.",
        ],
      },
      undecided: { "unknown settings": [{ optionSettings: unknownList }, "optionSettings"] },
    }),
    of("aws:elasticbeanstalk/environment:Environment", {
      omitted: [
        "settings makes no HTTPS listener, so the environment answers over plain HTTP. Set Protocol of aws:elbv2:listener:443 to HTTPS.",
      ],
      allowed: {
        "a classic load balancer on 443 alone": {
          settings: [
            { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
            { namespace: "aws:elb:listener:443", name: "SSLCertificateId", value: unknown },
            { namespace: "aws:elb:listener:80", name: "ListenerEnabled", value: "false" },
          ],
        },
        "the listener for plain HTTP named by its port": {
          settings: [
            { namespace: "aws:elbv2:listener:443", name: "Protocol", value: "HTTPS" },
            { namespace: "aws:elbv2:listener:80", name: "ListenerEnabled", value: "false" },
          ],
        },
      },
      denied: {
        "a classic one with plain HTTP beside": [
          { settings: [{ namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" }] },
          "settings leaves the listener for plain HTTP on. Set ListenerEnabled of aws:elb:listener:80 to false.",
        ],
      },
      undecided: {
        "an unknown switch": [
          {
            settings: [
              { namespace: "aws:elb:listener:443", name: "ListenerProtocol", value: "HTTPS" },
              { namespace: "aws:elb:listener:80", name: "ListenerEnabled", value: unknown },
            ],
          },
          "settings[1].value",
        ],
      },
    }),
  ],
};
