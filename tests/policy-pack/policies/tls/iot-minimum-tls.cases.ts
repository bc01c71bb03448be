import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"], {
      omitted: [],
      allowed: {
        "1.2": { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_2_2022_10" } },
        "an old name that accepts 1.2 only all the same": {
          tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS12_1_0_2016_01" },
        },
      },
      denied: {},
      undecided: {
        "an unknown policy": [{ tlsConfig: { securityPolicy: unknown } }, "tlsConfig.securityPolicy"],
      },
    }),
    of(["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"], {
      config: { minimum: "1.3" },
      omitted: [
        "tlsConfig.securityPolicy is not set, so the domain accepts TLS 1.2. Set it to IoTSecurityPolicy_TLS13_1_3_2022_10.",
      ],
      allowed: { "1.3": { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_3_2022_10" } } },
      denied: {
        "1.2": [
          { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_2_2022_10" } },
          "tlsConfig.securityPolicy IoTSecurityPolicy_TLS13_1_2_2022_10 accepts TLS 1.2; the minimum is TLS 1.3. Set it to IoTSecurityPolicy_TLS13_1_3_2022_10.",
        ],
        "no policy": [
          { domainName: "a.example" },
          "tlsConfig.securityPolicy is not set, so the domain accepts TLS 1.2. Set it to IoTSecurityPolicy_TLS13_1_3_2022_10.",
        ],
      },
      undecided: {},
      repaired: {
        "1.2": { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_3_2022_10" } },
        "no policy": {
          domainName: "a.example",
          tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_3_2022_10" },
        },
      },
    }),
    of(["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"], {
      omitted: [],
      allowed: {
        "a name of years to come": {
          tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS13_1_2_PQ_2027_01" },
        },
      },
      denied: {},
      undecided: {
        "a name that says nothing": [
          { tlsConfig: { securityPolicy: "IoTSecurityPolicy_New" } },
          'tlsConfig.securityPolicy is "IoTSecurityPolicy_New", which is in no catalogue and says no version of TLS',
        ],
      },
    }),
  ],
};
