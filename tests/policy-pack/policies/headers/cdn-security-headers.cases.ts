import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [
        "defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
      ],
      allowed: {
        "CloudFront's own policy": {
          defaultCacheBehavior: { responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03" },
        },
        "a policy of the program": { defaultCacheBehavior: { responseHeadersPolicyId: unknown } },
        "a function that sees answers": {
          defaultCacheBehavior: {
            functionAssociations: [{ eventType: "viewer-response", functionArn: unknown }],
          },
        },
        "Lambda@Edge that sees answers": {
          defaultCacheBehavior: {
            lambdaFunctionAssociations: [{ eventType: "origin-response", lambdaArn: unknown }],
          },
        },
      },
      denied: {
        "no policy": [
          { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } },
          "defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
        "none on a path": [
          {
            defaultCacheBehavior: { responseHeadersPolicyId: "60669652-455b-4ae9-85a4-c4c02393f86c" },
            orderedCacheBehaviors: [
              { pathPattern: "/a", functionAssociations: [{ eventType: "viewer-request" }] },
            ],
          },
          "orderedCacheBehaviors[0].responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
      },
      undecided: {
        "unknown functions": [
          { defaultCacheBehavior: { functionAssociations: unknownList } },
          "defaultCacheBehavior.functionAssociations",
        ],
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [
        "defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
      ],
      allowed: {
        "CloudFront's own policy": {
          defaultCacheBehavior: { responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03" },
        },
        "a policy of the program": { defaultCacheBehavior: { responseHeadersPolicyId: unknown } },
        "a function that sees answers": {
          defaultCacheBehavior: {
            functionAssociations: [{ eventType: "viewer-response", functionArn: unknown }],
          },
        },
        "Lambda@Edge that sees answers": {
          defaultCacheBehavior: {
            lambdaFunctionAssociations: [{ eventType: "origin-response", lambdaArn: unknown }],
          },
        },
      },
      denied: {
        "no policy": [
          { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } },
          "defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
        "none on a path": [
          {
            defaultCacheBehavior: { responseHeadersPolicyId: "60669652-455b-4ae9-85a4-c4c02393f86c" },
            cacheBehaviors: [{ pathPattern: "/a", functionAssociations: [{ eventType: "viewer-request" }] }],
          },
          "cacheBehaviors[0].responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
      },
      undecided: {
        "unknown functions": [
          { defaultCacheBehavior: { functionAssociations: unknownList } },
          "defaultCacheBehavior.functionAssociations",
        ],
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [
        "distributionConfig.defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
      ],
      allowed: {
        "CloudFront's own policy": {
          distributionConfig: {
            defaultCacheBehavior: { responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03" },
          },
        },
        "a policy of the program": {
          distributionConfig: { defaultCacheBehavior: { responseHeadersPolicyId: unknown } },
        },
        "a function that sees answers": {
          distributionConfig: {
            defaultCacheBehavior: {
              functionAssociations: [{ eventType: "viewer-response", functionArn: unknown }],
            },
          },
        },
        "Lambda@Edge that sees answers": {
          distributionConfig: {
            defaultCacheBehavior: {
              lambdaFunctionAssociations: [{ eventType: "origin-response", lambdaArn: unknown }],
            },
          },
        },
      },
      denied: {
        "no policy": [
          { distributionConfig: { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } } },
          "distributionConfig.defaultCacheBehavior.responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
        "none on a path": [
          {
            distributionConfig: {
              defaultCacheBehavior: { responseHeadersPolicyId: "60669652-455b-4ae9-85a4-c4c02393f86c" },
              cacheBehaviors: [
                { pathPattern: "/a", functionAssociations: [{ eventType: "viewer-request" }] },
              ],
            },
          },
          "distributionConfig.cacheBehaviors[0].responseHeadersPolicyId is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.",
        ],
      },
      undecided: {
        "unknown functions": [
          { distributionConfig: { defaultCacheBehavior: { functionAssociations: unknownList } } },
          "distributionConfig.defaultCacheBehavior.functionAssociations",
        ],
      },
    }),
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [
        "securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
      ],
      allowed: {
        HSTS: {
          securityHeadersConfig: {
            strictTransportSecurity: { accessControlMaxAgeSec: 31536000, override: true },
          },
        },
        "HSTS as a custom header": {
          customHeadersConfig: {
            items: [{ header: "Strict-Transport-Security", value: unknown, override: true }],
          },
        },
      },
      denied: {
        "another header alone": [
          { securityHeadersConfig: { contentTypeOptions: { override: true } } },
          "securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
        ],
        "CORS alone": [
          { corsConfig: { originOverride: true } },
          "securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
        ],
      },
      undecided: { "unknown headers": [{ securityHeadersConfig: unknownObject }, "securityHeadersConfig"] },
    }),
    of("aws-native:cloudfront:ResponseHeadersPolicy", {
      omitted: [
        "responseHeadersPolicyConfig.securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
      ],
      allowed: {
        HSTS: {
          responseHeadersPolicyConfig: {
            securityHeadersConfig: {
              strictTransportSecurity: { accessControlMaxAgeSec: 31536000, override: true },
            },
          },
        },
        "HSTS as a custom header": {
          responseHeadersPolicyConfig: {
            customHeadersConfig: {
              items: [{ header: "Strict-Transport-Security", value: unknown, override: true }],
            },
          },
        },
      },
      denied: {
        "another header alone": [
          {
            responseHeadersPolicyConfig: {
              securityHeadersConfig: { contentTypeOptions: { override: true } },
            },
          },
          "responseHeadersPolicyConfig.securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
        ],
        "CORS alone": [
          { responseHeadersPolicyConfig: { corsConfig: { originOverride: true } } },
          "responseHeadersPolicyConfig.securityHeadersConfig.strictTransportSecurity is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.",
        ],
      },
      undecided: {
        "unknown headers": [
          { responseHeadersPolicyConfig: { securityHeadersConfig: unknownObject } },
          "responseHeadersPolicyConfig.securityHeadersConfig",
        ],
      },
    }),
  ],
};
