import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [],
      allowed: {
        "https only": {
          origins: [
            {
              domainName: unknown,
              customOriginConfig: { originProtocolPolicy: "https-only", originSslProtocols: ["TLSv1.2"] },
            },
          ],
        },
        "a bucket": {
          origins: [{ domainName: "b.s3.amazonaws.com", s3OriginConfig: { originAccessIdentity: "x" } }],
        },
      },
      denied: {
        "plain http": [
          {
            origins: [{ domainName: "a.example", customOriginConfig: { originProtocolPolicy: "http-only" } }],
          },
          "origins[0].customOriginConfig.originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
        "the viewer's choice": [
          {
            origins: [{ domainName: unknown, customOriginConfig: { originProtocolPolicy: "match-viewer" } }],
          },
          "origins[0].customOriginConfig.originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: {
        "an unknown policy, and still judges the other origin": [
          {
            origins: [
              { customOriginConfig: { originProtocolPolicy: unknown } },
              { customOriginConfig: { originProtocolPolicy: "http-only" } },
            ],
          },
          "origins[0].customOriginConfig.originProtocolPolicy",
          "origins[1].customOriginConfig.originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
      },
      repaired: {
        "plain http": {
          origins: [{ domainName: "a.example", customOriginConfig: { originProtocolPolicy: "https-only" } }],
        },
        "the viewer's choice": {
          origins: [{ domainName: unknown, customOriginConfig: { originProtocolPolicy: "https-only" } }],
        },
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [],
      allowed: {
        "https only": { origins: [{ customOriginConfigs: [{ originProtocolPolicy: "https-only" }] }] },
      },
      denied: {
        "plain http": [
          { origins: [{ customOriginConfigs: [{ originProtocolPolicy: "http-only" }] }] },
          "origins[0].customOriginConfigs[0].originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: { "unknown origins": [{ origins: unknownList }, "origins"] },
      repaired: {
        "plain http": { origins: [{ customOriginConfigs: [{ originProtocolPolicy: "https-only" }] }] },
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        "https only": {
          distributionConfig: { origins: [{ customOriginConfig: { originProtocolPolicy: "https-only" } }] },
        },
      },
      denied: {
        "plain http": [
          {
            distributionConfig: { origins: [{ customOriginConfig: { originProtocolPolicy: "http-only" } }] },
          },
          "distributionConfig.origins[0].customOriginConfig.originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: {
        "unknown origins": [{ distributionConfig: { origins: unknownList } }, "distributionConfig.origins"],
      },
      repaired: {
        "plain http": {
          distributionConfig: { origins: [{ customOriginConfig: { originProtocolPolicy: "https-only" } }] },
        },
      },
    }),
    of("aws:cloudfront/vpcOrigin:VpcOrigin", {
      omitted: [],
      allowed: { "https only": { vpcOriginEndpointConfig: { originProtocolPolicy: "https-only" } } },
      denied: {
        "plain http": [
          { vpcOriginEndpointConfig: { originProtocolPolicy: "http-only" } },
          "vpcOriginEndpointConfig.originProtocolPolicy lets CloudFront call the origin over plain HTTP. Set it to https-only.",
        ],
      },
      undecided: {
        "an unknown policy": [
          { vpcOriginEndpointConfig: { originProtocolPolicy: unknown } },
          "vpcOriginEndpointConfig.originProtocolPolicy",
        ],
      },
      repaired: { "plain http": { vpcOriginEndpointConfig: { originProtocolPolicy: "https-only" } } },
    }),
    of("aws-native:cloudfront:VpcOrigin", {
      omitted: [
        "vpcOriginEndpointConfig.originProtocolPolicy is not set, so CloudFront calls the origin over plain HTTP where a viewer does. Set it to https-only.",
      ],
      allowed: { "https-only": { vpcOriginEndpointConfig: { originProtocolPolicy: "https-only" } } },
      denied: {
        "nothing said": [
          { vpcOriginEndpointConfig: { name: "v" } },
          "vpcOriginEndpointConfig.originProtocolPolicy is not set, so CloudFront calls the origin over plain HTTP where a viewer does. Set it to https-only.",
        ],
      },
      undecided: {
        "an unknown protocol": [
          { vpcOriginEndpointConfig: { originProtocolPolicy: unknown } },
          "vpcOriginEndpointConfig.originProtocolPolicy",
        ],
      },
      repaired: {
        "nothing said": { vpcOriginEndpointConfig: { name: "v", originProtocolPolicy: "https-only" } },
      },
    }),
  ],
};
