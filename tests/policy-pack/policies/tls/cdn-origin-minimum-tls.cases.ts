import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [],
      allowed: {
        "TLS 1.2": {
          origins: [
            { customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] } },
          ],
        },
        "no versions, which the provider asks for": {
          origins: [{ customOriginConfig: { originProtocolPolicy: "https-only" } }],
        },
        "old versions that nothing negotiates": {
          origins: [
            { customOriginConfig: { originProtocolPolicy: "http-only", originSslProtocols: ["TLSv1"] } },
          ],
        },
      },
      denied: {
        "old versions beside it": [
          {
            origins: [
              {
                customOriginConfig: {
                  originProtocolPolicy: "https-only",
                  originSslProtocols: ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"],
                },
              },
            ],
          },
          'origins[0].customOriginConfig.originSslProtocols[0] is SSLv3, older than TLS 1.2. Set origins[0].customOriginConfig.originSslProtocols to ["TLSv1.2"].',
          'origins[0].customOriginConfig.originSslProtocols[1] is TLSv1, older than TLS 1.2. Set origins[0].customOriginConfig.originSslProtocols to ["TLSv1.2"].',
          'origins[0].customOriginConfig.originSslProtocols[2] is TLSv1.1, older than TLS 1.2. Set origins[0].customOriginConfig.originSslProtocols to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "an unknown version, and still judges the others": [
          {
            origins: [
              {
                customOriginConfig: {
                  originProtocolPolicy: "https-only",
                  originSslProtocols: [unknown, "TLSv1.1"],
                },
              },
            ],
          },
          "origins[0].customOriginConfig.originSslProtocols[0]",
          'origins[0].customOriginConfig.originSslProtocols[1] is TLSv1.1, older than TLS 1.2. Set origins[0].customOriginConfig.originSslProtocols to ["TLSv1.2"].',
        ],
      },
      repaired: {
        "old versions beside it": {
          origins: [
            { customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] } },
          ],
        },
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [],
      allowed: {
        "TLS 1.2": { origins: [{ customOriginConfigs: [{ originSslProtocols: ["TLSv1.2"] }] }] },
        "no versions, which the provider asks for": { origins: [{ customOriginConfigs: [{}] }] },
      },
      denied: {
        "TLS 1.1": [
          { origins: [{ customOriginConfigs: [{ originSslProtocols: ["TLSv1.1"] }] }] },
          'origins[0].customOriginConfigs[0].originSslProtocols[0] is TLSv1.1, older than TLS 1.2. Set origins[0].customOriginConfigs[0].originSslProtocols to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "unknown versions": [
          { origins: [{ customOriginConfigs: [{ originSslProtocols: unknownList }] }] },
          "origins[0].customOriginConfigs[0].originSslProtocols",
        ],
      },
      repaired: { "TLS 1.1": { origins: [{ customOriginConfigs: [{ originSslProtocols: ["TLSv1.2"] }] }] } },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        "TLS 1.2": {
          distributionConfig: { origins: [{ customOriginConfig: { originSslProtocols: ["TLSv1.2"] } }] },
        },
      },
      denied: {
        "TLS 1.0": [
          { distributionConfig: { origins: [{ customOriginConfig: { originSslProtocols: ["TLSv1"] } }] } },
          'distributionConfig.origins[0].customOriginConfig.originSslProtocols[0] is TLSv1, older than TLS 1.2. Set distributionConfig.origins[0].customOriginConfig.originSslProtocols to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "unknown origins": [{ distributionConfig: { origins: unknownList } }, "distributionConfig.origins"],
      },
      repaired: {
        "TLS 1.0": {
          distributionConfig: { origins: [{ customOriginConfig: { originSslProtocols: ["TLSv1.2"] } }] },
        },
      },
    }),
    of("aws:cloudfront/vpcOrigin:VpcOrigin", {
      omitted: [],
      allowed: {
        "TLS 1.2": {
          vpcOriginEndpointConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
          },
        },
      },
      denied: {
        "SSL 3.0": [
          {
            vpcOriginEndpointConfig: {
              originProtocolPolicy: "https-only",
              originSslProtocols: { items: ["SSLv3"], quantity: 1 },
            },
          },
          'vpcOriginEndpointConfig.originSslProtocols.items[0] is SSLv3, older than TLS 1.2. Set vpcOriginEndpointConfig.originSslProtocols.items to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "unknown versions": [
          { vpcOriginEndpointConfig: { originSslProtocols: { items: unknownList } } },
          "vpcOriginEndpointConfig.originSslProtocols.items",
        ],
      },
      repaired: {
        "SSL 3.0": {
          vpcOriginEndpointConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: { items: ["TLSv1.2"], quantity: 1 },
          },
        },
      },
    }),
    of("aws-native:cloudfront:VpcOrigin", {
      omitted: [
        'vpcOriginEndpointConfig.originSslProtocols is not set, so CloudFront may speak SSL 3.0 and TLS 1.0. Set it to ["TLSv1.2"].',
      ],
      allowed: { "TLS 1.2": { vpcOriginEndpointConfig: { originSslProtocols: ["TLSv1.2"] } } },
      denied: {
        "SSL 3.0": [
          { vpcOriginEndpointConfig: { originSslProtocols: ["SSLv3"] } },
          'vpcOriginEndpointConfig.originSslProtocols[0] is SSLv3, older than TLS 1.2. Set vpcOriginEndpointConfig.originSslProtocols to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "unknown versions": [
          { vpcOriginEndpointConfig: { originSslProtocols: unknownList } },
          "vpcOriginEndpointConfig.originSslProtocols",
        ],
      },
      repaired: { "SSL 3.0": { vpcOriginEndpointConfig: { originSslProtocols: ["TLSv1.2"] } } },
    }),
    of("aws-native:cloudfront:VpcOrigin", {
      omitted: [
        'vpcOriginEndpointConfig.originSslProtocols is not set, so CloudFront may speak SSL 3.0 and TLS 1.0. Set it to ["TLSv1.2"].',
      ],
      allowed: {
        "1.2": {
          vpcOriginEndpointConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
        },
        "nothing negotiated": { vpcOriginEndpointConfig: { originProtocolPolicy: "http-only" } },
      },
      denied: {
        "nothing said": [
          { vpcOriginEndpointConfig: { originProtocolPolicy: "https-only" } },
          'vpcOriginEndpointConfig.originSslProtocols is not set, so CloudFront may speak SSL 3.0 and TLS 1.0. Set it to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "an unknown list": [
          {
            vpcOriginEndpointConfig: { originProtocolPolicy: "https-only", originSslProtocols: unknownList },
          },
          "vpcOriginEndpointConfig.originSslProtocols",
        ],
      },
      repaired: {
        "nothing said": {
          vpcOriginEndpointConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
        },
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        "1.2": {
          distributionConfig: {
            origins: [
              { customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] } },
            ],
          },
        },
      },
      denied: {
        "nothing said": [
          {
            distributionConfig: { origins: [{ customOriginConfig: { originProtocolPolicy: "https-only" } }] },
          },
          'distributionConfig.origins[0].customOriginConfig.originSslProtocols is not set, so CloudFront may speak SSL 3.0 and TLS 1.0. Set it to ["TLSv1.2"].',
        ],
      },
      undecided: {
        "unknown origins": [{ distributionConfig: { origins: unknownList } }, "distributionConfig.origins"],
      },
      repaired: {
        "nothing said": {
          distributionConfig: {
            origins: [
              { customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] } },
            ],
          },
        },
      },
    }),
  ],
};
