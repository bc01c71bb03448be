import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:elb/loadBalancer:LoadBalancer", "aws:elasticloadbalancing/loadBalancer:LoadBalancer"], {
      omitted: [],
      allowed: {
        "HTTPS and SSL": {
          listeners: [
            { lbProtocol: "https", lbPort: 443, instanceProtocol: "http", instancePort: 80 },
            { lbProtocol: "SSL", lbPort: 8443, instanceProtocol: "TCP", instancePort: 80 },
          ],
        },
      },
      denied: {
        "HTTP, also beside HTTPS and an unknown port": [
          {
            listeners: [
              { lbProtocol: "https", lbPort: 443 },
              { lbProtocol: "http", lbPort: unknown },
            ],
          },
          "listeners[1].lbProtocol is HTTP, which is not encrypted. Set it to HTTPS, with an sslCertificateId.",
        ],
        TCP: [
          { listeners: [{ lbProtocol: "tcp", lbPort: 80 }] },
          "listeners[0].lbProtocol is TCP, which is not encrypted. Set it to SSL, with an sslCertificateId.",
        ],
      },
      undecided: {
        "an unknown protocol, and still judges the other listener": [
          { listeners: [{ lbProtocol: unknown }, { lbProtocol: "HTTP" }] },
          "listeners[0].lbProtocol",
          "listeners[1].lbProtocol is HTTP, which is not encrypted. Set it to HTTPS, with an sslCertificateId.",
        ],
      },
    }),
    of("aws-native:elasticloadbalancing:LoadBalancer", {
      omitted: [],
      allowed: { HTTPS: { listeners: [{ protocol: "HTTPS", loadBalancerPort: "443" }] } },
      denied: {
        HTTP: [
          { listeners: [{ protocol: "HTTP", loadBalancerPort: "80" }] },
          "listeners[0].protocol is HTTP, which is not encrypted. Set it to HTTPS, with an sslCertificateId.",
        ],
      },
      undecided: { "unknown listeners": [{ listeners: unknownList }, "listeners"] },
    }),
  ],
};
