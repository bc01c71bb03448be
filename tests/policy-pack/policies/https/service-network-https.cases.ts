import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:vpclattice/listener:Listener", "aws-native:vpclattice:Listener"], {
      omitted: [],
      allowed: {
        HTTPS: { protocol: "HTTPS" },
        "TLS that is passed through": { protocol: "TLS_PASSTHROUGH" },
      },
      denied: {
        HTTP: [
          { protocol: "HTTP", name: unknown },
          "protocol is HTTP, which is not encrypted. Set it to HTTPS.",
        ],
      },
      undecided: { "an unknown protocol": [{ protocol: unknown }, "protocol"] },
    }),
    of(["aws:vpclattice/service:Service", "aws-native:vpclattice:Service"], {
      omitted: [],
      allowed: {
        "the name that VPC Lattice gives": { name: "orders" },
        "a name of its own": { customDomainName: "orders.example.com", certificateArn: unknown },
      },
      denied: {
        "a name of its own without certificate": [
          { customDomainName: "orders.example.com" },
          "certificateArn is not set, so HTTPS has no certificate for the name in customDomainName. Set it to the ARN of an ACM certificate.",
        ],
      },
      undecided: { "an unknown name": [{ customDomainName: unknown }, "customDomainName"] },
    }),
    of(["aws:vpclattice/targetGroup:TargetGroup", "aws-native:vpclattice:TargetGroup"], {
      omitted: [],
      allowed: { HTTPS: { type: "IP", config: { protocol: "HTTPS" } }, "a function": { type: "LAMBDA" } },
      denied: {
        HTTP: [
          { type: "IP", config: { protocol: "HTTP" } },
          "config.protocol is HTTP, which is not encrypted. Set it to HTTPS.",
        ],
      },
      undecided: { "an unknown configuration": [{ type: "IP", config: unknownObject }, "config"] },
    }),
    of(["aws:verifiedaccess/endpoint:Endpoint", "aws-native:ec2:VerifiedAccessEndpoint"], {
      omitted: [],
      allowed: { https: { loadBalancerOptions: { protocol: "https" } } },
      denied: {
        http: [
          { loadBalancerOptions: { protocol: "http" } },
          "loadBalancerOptions.protocol is HTTP, which is not encrypted. Set it to HTTPS.",
        ],
        "http of a network interface": [
          { networkInterfaceOptions: { protocol: "http" } },
          "networkInterfaceOptions.protocol is HTTP, which is not encrypted. Set it to HTTPS.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          { loadBalancerOptions: { protocol: unknown } },
          "loadBalancerOptions.protocol",
        ],
      },
    }),
    of(["aws:appmesh/virtualGateway:VirtualGateway", "aws:appmesh/virtualNode:VirtualNode"], {
      omitted: [],
      allowed: {
        STRICT: { spec: { listeners: [{ portMapping: { port: unknown }, tls: { mode: "STRICT" } }] } },
        "no listener": { spec: {} },
      },
      denied: {
        "plain text as well": [
          { spec: { listeners: [{ tls: { mode: "PERMISSIVE" } }] } },
          "spec.listeners[0].tls.mode lets callers use plain text. Set it to STRICT.",
        ],
        "no TLS": [
          { spec: { listeners: [{ portMapping: { port: 80 } }] } },
          "spec.listeners[0].tls.mode is not set, so callers use plain text. Set it to STRICT.",
        ],
      },
      undecided: {
        "an unknown mode": [
          { spec: { listeners: [{ tls: { mode: unknown } }] } },
          "spec.listeners[0].tls.mode",
        ],
      },
      repaired: {
        "plain text as well": { spec: { listeners: [{ tls: { mode: "STRICT" } }] } },
        "no TLS": { spec: { listeners: [{ portMapping: { port: 80 }, tls: { mode: "STRICT" } }] } },
      },
    }),
  ],
};
