import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy", {
      omitted: ["enabled is not set, so plain HTTP is answered. Set it to true."],
      allowed: { on: { enabled: true } },
      denied: { off: [{ enabled: false }, "enabled leaves plain HTTP in use. Set it to true."] },
      undecided: { "an unknown switch": [{ enabled: unknownFlag }, "enabled"] },
      repaired: { off: { enabled: true } },
    }),
    of("aws:lightsail/distribution:Distribution", {
      omitted: [
        "origin.protocolPolicy is not set, so the origin is called over plain HTTP. Set it to https-only.",
      ],
      allowed: { "https only": { origin: { protocolPolicy: "https-only" } } },
      denied: {
        "plain http": [
          { origin: { protocolPolicy: "http-only" } },
          "origin.protocolPolicy leaves plain HTTP in use. Set it to https-only.",
        ],
        "nothing said": [
          { origin: { name: "i" } },
          "origin.protocolPolicy is not set, so the origin is called over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: { "an unknown origin": [{ origin: unknownObject }, "origin"] },
      repaired: {
        "plain http": { origin: { protocolPolicy: "https-only" } },
        "nothing said": { origin: { name: "i", protocolPolicy: "https-only" } },
      },
    }),
    of("aws-native:lightsail:LoadBalancerTlsCertificate", {
      omitted: ["httpsRedirectionEnabled is not set, so plain HTTP is answered. Set it to true."],
      allowed: { redirected: { loadBalancerName: "l", httpsRedirectionEnabled: true } },
      denied: {
        "not redirected": [
          { loadBalancerName: "l", httpsRedirectionEnabled: false },
          "httpsRedirectionEnabled leaves plain HTTP in use. Set it to true.",
        ],
      },
      undecided: {
        "an unknown switch": [{ httpsRedirectionEnabled: unknownFlag }, "httpsRedirectionEnabled"],
      },
      repaired: { "not redirected": { loadBalancerName: "l", httpsRedirectionEnabled: true } },
    }),
  ],
  stacks: {
    "a load balancer that nothing redirects": {
      resources: { balancer: { type: "aws:lightsail/lb:Lb", props: { name: "l", instancePort: 80 } } },
      denied: {
        balancer: [
          "Nothing redirects it to HTTPS, so it answers over plain HTTP. Add an LbHttpsRedirectionPolicy with enabled true, and a certificate.",
        ],
      },
    },
    "a load balancer of aws-native that nothing redirects": {
      resources: {
        balancer: { type: "aws-native:lightsail:LoadBalancer", props: { loadBalancerName: "l" } },
      },
      denied: {
        balancer: [
          "Nothing redirects it to HTTPS, so it answers over plain HTTP. Add an LbHttpsRedirectionPolicy with enabled true, and a certificate.",
        ],
      },
    },
    "a redirection of a load balancer that is not known": {
      resources: {
        balancer: { type: "aws:lightsail/lb:Lb", props: { name: "l", instancePort: 80 } },
        redirection: {
          type: "aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy",
          props: { lbName: unknown, enabled: true },
        },
      },
      undecided: { balancer: ["lbName"] },
    },
    "a load balancer and its redirection": {
      resources: {
        balancer: { type: "aws:lightsail/lb:Lb", props: { name: "l", instancePort: 80 } },
        redirection: {
          type: "aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy",
          props: { lbName: "l", enabled: true },
          refers: { lbName: ["balancer"] },
        },
      },
    },
    "a load balancer of aws-native and its certificate": {
      resources: {
        balancer: { type: "aws-native:lightsail:LoadBalancer", props: { loadBalancerName: "l" } },
        certificate: {
          type: "aws-native:lightsail:LoadBalancerTlsCertificate",
          props: { loadBalancerName: unknown, httpsRedirectionEnabled: true },
          refers: { loadBalancerName: ["balancer"] },
        },
      },
    },
  },
};
