import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList, unknownObject } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [],
      allowed: {
        "https only and redirects": {
          defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
          orderedCacheBehaviors: [{ pathPattern: "/api/*", viewerProtocolPolicy: "https-only" }],
        },
        "origins that are still unknown": {
          origins: unknownList,
          defaultCacheBehavior: { targetOriginId: unknown, viewerProtocolPolicy: "https-only" },
        },
      },
      denied: {
        "everything allowed by default": [
          { defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" } },
          "defaultCacheBehavior.viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
        ],
        "everything allowed on one path": [
          {
            defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
            orderedCacheBehaviors: [
              { viewerProtocolPolicy: "https-only" },
              { pathPattern: unknown, viewerProtocolPolicy: "allow-all" },
            ],
          },
          "orderedCacheBehaviors[1].viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
        ],
      },
      undecided: {
        "an unknown policy, and still judges the other paths": [
          {
            defaultCacheBehavior: { viewerProtocolPolicy: unknown },
            orderedCacheBehaviors: [{ viewerProtocolPolicy: "allow-all" }],
          },
          "defaultCacheBehavior.viewerProtocolPolicy",
          "orderedCacheBehaviors[0].viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
        ],
        "an unknown behaviour": [{ defaultCacheBehavior: unknownObject }, "defaultCacheBehavior"],
      },
      repaired: {
        "everything allowed by default": {
          defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
        },
        "everything allowed on one path": {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          orderedCacheBehaviors: [
            { viewerProtocolPolicy: "https-only" },
            { pathPattern: unknown, viewerProtocolPolicy: "redirect-to-https" },
          ],
        },
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [],
      allowed: {
        "https only": {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          cacheBehaviors: [{ viewerProtocolPolicy: "redirect-to-https" }],
        },
      },
      denied: {
        "everything allowed on one path": [
          {
            defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
            cacheBehaviors: [{ viewerProtocolPolicy: "allow-all" }],
          },
          "cacheBehaviors[0].viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
        ],
      },
      undecided: { "unknown behaviours": [{ cacheBehaviors: unknownList }, "cacheBehaviors"] },
      repaired: {
        "everything allowed on one path": {
          defaultCacheBehavior: { viewerProtocolPolicy: "https-only" },
          cacheBehaviors: [{ viewerProtocolPolicy: "redirect-to-https" }],
        },
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        "https only": {
          distributionConfig: { defaultCacheBehavior: { viewerProtocolPolicy: "https-only" } },
        },
      },
      denied: {
        "everything allowed": [
          {
            distributionConfig: {
              defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" },
              cacheBehaviors: [{ viewerProtocolPolicy: "allow-all" }],
            },
          },
          "distributionConfig.defaultCacheBehavior.viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
          "distributionConfig.cacheBehaviors[0].viewerProtocolPolicy lets viewers use plain HTTP. Set it to redirect-to-https.",
        ],
      },
      undecided: {
        "an unknown configuration": [{ distributionConfig: unknownObject }, "distributionConfig"],
      },
      repaired: {
        "everything allowed": {
          distributionConfig: {
            defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
            cacheBehaviors: [{ viewerProtocolPolicy: "redirect-to-https" }],
          },
        },
      },
    }),
  ],
};
