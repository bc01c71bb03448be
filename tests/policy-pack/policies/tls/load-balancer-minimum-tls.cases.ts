import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

/** Says nothing about what a deployed listener negotiates: that is the probes' part. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
        "aws-native:elasticloadbalancingv2:Listener",
      ],
      {
        omitted: [],
        allowed: {
          "the recommended policy": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "an older one of 1.2": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS-1-2-2017-01",
          },
          "forward secrecy at 1.2": {
            protocol: "TLS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-FS-1-2-Res-2020-10",
          },
          FIPS: { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04" },
          "1.3 only": { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
          "a name of a later year": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-PQ-2031-01",
          },
          "plain HTTP, which negotiates nothing": {
            protocol: "HTTP",
            port: 80,
            sslPolicy: "ELBSecurityPolicy-2016-08",
          },
          "TCP without a policy": { protocol: "TCP", port: 443 },
          "HTTP of which nothing is said": { port: 80 },
          "a certificate that is still unknown": {
            protocol: "HTTPS",
            port: unknown,
            certificateArn: unknown,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
          },
        },
        denied: {
          "no policy, which is 2016-08": [
            { protocol: "HTTPS", port: 443 },
            "sslPolicy is not set, so the listener gets ELBSecurityPolicy-2016-08 and accepts TLS 1.0 and 1.1. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "an empty policy": [
            { protocol: "HTTPS", port: 443, sslPolicy: "" },
            "sslPolicy is not set, so the listener gets ELBSecurityPolicy-2016-08 and accepts TLS 1.0 and 1.1. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "no policy of a TLS listener": [
            { protocol: "TLS", port: 443, certificateArn: unknown },
            "sslPolicy is not set, so the listener gets ELBSecurityPolicy-2016-08 and accepts TLS 1.0 and 1.1. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "2016-08": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-2016-08" },
            "sslPolicy ELBSecurityPolicy-2016-08 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "1.0 with TLS13 in its name": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" },
            "sslPolicy ELBSecurityPolicy-TLS13-1-0-2021-06 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "1.1 with TLS13 in its name": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-1-2021-06" },
            "sslPolicy ELBSecurityPolicy-TLS13-1-1-2021-06 accepts TLS 1.1; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "FIPS at 1.0": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09" },
            "sslPolicy ELBSecurityPolicy-TLS13-1-0-FIPS-PQ-2025-09 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "forward secrecy at 1.0": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-FS-2018-06" },
            "sslPolicy ELBSecurityPolicy-FS-2018-06 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
          "a weak name of a later year": [
            { protocol: "https", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2031-01" },
            "sslPolicy ELBSecurityPolicy-TLS13-1-0-2031-01 accepts TLS 1.0; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
          ],
        },
        undecided: {
          "an unknown policy": [{ protocol: "HTTPS", port: 443, sslPolicy: unknown }, "sslPolicy"],
          "an unknown protocol": [{ protocol: unknown, port: 443 }, "protocol"],
          "a name that says nothing": [
            { protocol: "HTTPS", port: 443, sslPolicy: "Modern" },
            'sslPolicy is "Modern", which is in no catalogue and says no version of TLS',
          ],
        },
        repaired: {
          "no policy, which is 2016-08": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "an empty policy": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "no policy of a TLS listener": {
            protocol: "TLS",
            port: 443,
            certificateArn: unknown,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "2016-08": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "1.0 with TLS13 in its name": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "1.1 with TLS13 in its name": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "FIPS at 1.0": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "forward secrecy at 1.0": {
            protocol: "HTTPS",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
          "a weak name of a later year": {
            protocol: "https",
            port: 443,
            sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
          },
        },
      },
    ),
    of(
      [
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
        "aws-native:elasticloadbalancingv2:Listener",
      ],
      {
        config: { minimum: "1.3" },
        omitted: [],
        allowed: {
          "1.3 only": { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09" },
        },
        denied: {
          "1.2": [
            { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
            "sslPolicy ELBSecurityPolicy-TLS13-1-2-2021-06 accepts TLS 1.2; the minimum is TLS 1.3. Set it to ELBSecurityPolicy-TLS13-1-3-PQ-2025-09.",
          ],
        },
        undecided: {},
        repaired: {
          "1.2": { protocol: "HTTPS", port: 443, sslPolicy: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09" },
        },
      },
    ),
    of(["aws:lb/listener:Listener", "aws-native:elasticloadbalancingv2:Listener"], {
      omitted: [],
      allowed: {
        "a policy that fits whatever the protocol is": {
          port: 443,
          protocol: unknown,
          sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
        },
        "a name of years to come": {
          protocol: "HTTPS",
          sslPolicy: "ELBSecurityPolicy-TLS13-1-2-FIPS-140-3-2028-01",
        },
      },
      denied: {
        "an old floor under a new name": [
          { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS14-1-1-2028-01" },
          "sslPolicy ELBSecurityPolicy-TLS14-1-1-2028-01 accepts TLS 1.1; the minimum is TLS 1.2. Set it to ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09.",
        ],
      },
      undecided: {
        "an old policy of a protocol that is still unknown": [
          { port: 443, protocol: unknown, sslPolicy: "ELBSecurityPolicy-2016-08" },
          "protocol",
        ],
      },
      repaired: {
        "an old floor under a new name": {
          protocol: "TLS",
          sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
        },
      },
    }),
  ],
};
