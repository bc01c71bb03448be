import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownFlag, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"], {
      omitted: [
        "domainEndpointOptions.tlsSecurityPolicy is not set, so the domain may accept TLS 1.0 and 1.1. Set it to Policy-Min-TLS-1-2-2019-07.",
      ],
      allowed: {
        "1.2": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
        "forward secrecy": {
          domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
        },
      },
      denied: {
        "a policy that plain HTTP passes by": [
          {
            domainEndpointOptions: {
              enforceHttps: false,
              tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10",
            },
          },
          "domainEndpointOptions.tlsSecurityPolicy governs nothing while clients may come without TLS. Set domainEndpointOptions.enforceHttps to true.",
        ],
        "1.0": [
          { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } },
          "domainEndpointOptions.tlsSecurityPolicy Policy-Min-TLS-1-0-2019-07 accepts TLS 1.0; the minimum is TLS 1.2. Set it to Policy-Min-TLS-1-2-2019-07.",
        ],
        "no policy": [
          { domainEndpointOptions: { enforceHttps: true } },
          "domainEndpointOptions.tlsSecurityPolicy is not set, so the domain may accept TLS 1.0 and 1.1. Set it to Policy-Min-TLS-1-2-2019-07.",
        ],
      },
      undecided: {
        "an unknown policy": [
          { domainEndpointOptions: { tlsSecurityPolicy: unknown } },
          "domainEndpointOptions.tlsSecurityPolicy",
        ],
        "an unknown switch": [
          {
            domainEndpointOptions: {
              enforceHttps: unknownFlag,
              tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07",
            },
          },
          "domainEndpointOptions.enforceHttps",
        ],
        "a name that says nothing": [
          { domainEndpointOptions: { tlsSecurityPolicy: "new" } },
          'domainEndpointOptions.tlsSecurityPolicy is "new", which is in no catalogue and says no version of TLS',
        ],
      },
      repaired: {
        "a policy that plain HTTP passes by": {
          domainEndpointOptions: {
            enforceHttps: true,
            tlsSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10",
          },
        },
        "1.0": { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
        "no policy": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
        },
      },
    }),
    of("aws-native:opensearchservice:Domain", {
      omitted: [
        "domainEndpointOptions.tlsSecurityPolicy is not set, so the domain may accept TLS 1.0 and 1.1. Set it to Policy-Min-TLS-1-2-2019-07.",
      ],
      allowed: {
        "1.2": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
        },
        "a name of years to come": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-3-PFS-2028-02" },
        },
      },
      denied: {
        "1.0": [
          { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } },
          "domainEndpointOptions.tlsSecurityPolicy Policy-Min-TLS-1-0-2019-07 accepts TLS 1.0; the minimum is TLS 1.2. Set it to Policy-Min-TLS-1-2-2019-07.",
        ],
        "HTTPS left out": [
          { domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
          "domainEndpointOptions.tlsSecurityPolicy governs nothing while clients may come without TLS. Set domainEndpointOptions.enforceHttps to true.",
        ],
      },
      undecided: {
        "an unknown policy": [
          { domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: unknown } },
          "domainEndpointOptions.tlsSecurityPolicy",
        ],
      },
      repaired: {
        "1.0": {
          domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
        },
        "HTTPS left out": {
          domainEndpointOptions: { tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07", enforceHttps: true },
        },
      },
    }),
    of("aws:cloudsearch/domain:Domain", {
      omitted: [
        "endpointOptions.tlsSecurityPolicy is not set, so the domain may accept TLS 1.0 and 1.1. Set it to Policy-Min-TLS-1-2-2019-07.",
      ],
      allowed: {
        "1.2": { endpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
      },
      denied: {
        "1.0": [
          { endpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" } },
          "endpointOptions.tlsSecurityPolicy Policy-Min-TLS-1-0-2019-07 accepts TLS 1.0; the minimum is TLS 1.2. Set it to Policy-Min-TLS-1-2-2019-07.",
        ],
      },
      undecided: { "unknown options": [{ endpointOptions: unknownObject }, "endpointOptions"] },
      repaired: {
        "1.0": { endpointOptions: { enforceHttps: true, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" } },
      },
    }),
  ],
};
