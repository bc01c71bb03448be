import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

/** Says nothing about what AWS answers: the inputs are judged, as a program gives them. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
        "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2",
      ],
      {
        omitted: [],
        allowed: {
          "a redirect of everything to https": {
            bucket: unknown,
            redirectAllRequestsTo: { hostName: "www.example.com", protocol: "https" },
          },
        },
        denied: {
          "a website": [
            { bucket: unknown, indexDocument: { suffix: "index.html" } },
            "bucket is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
          ],
          "a redirect that keeps the protocol": [
            { bucket: "b", redirectAllRequestsTo: { hostName: "www.example.com" } },
            "bucket is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
          ],
        },
        undecided: {
          "an unknown protocol of the redirect": [
            { bucket: "b", redirectAllRequestsTo: { hostName: "a", protocol: unknown } },
            "redirectAllRequestsTo.protocol",
          ],
        },
      },
    ),
    of("aws:s3/bucket:Bucket", {
      omitted: [],
      allowed: {
        "no website": { bucket: "b" },
        "a redirect of everything to https": {
          website: { redirectAllRequestsTo: "https://www.example.com" },
        },
      },
      denied: {
        "a website": [
          { website: { indexDocument: "index.html" } },
          "website is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
        ],
        "a redirect to http": [
          { website: { redirectAllRequestsTo: "http://www.example.com" } },
          "website is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
        ],
      },
      undecided: {
        "an unknown website": [
          { website: { redirectAllRequestsTo: unknown } },
          "website.redirectAllRequestsTo",
        ],
      },
    }),
    of("aws:s3/bucketV2:BucketV2", {
      omitted: [],
      allowed: { "no website": { bucket: "b" } },
      denied: {
        "a website": [
          { websites: [{ indexDocument: "index.html" }] },
          "websites[0] is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
        ],
      },
      undecided: { "unknown websites": [{ websites: unknownList }, "websites"] },
    }),
    of("aws-native:s3:Bucket", {
      omitted: [],
      allowed: {
        "a redirect of everything to https": {
          websiteConfiguration: { redirectAllRequestsTo: { hostName: "a", protocol: "https" } },
        },
      },
      denied: {
        "a website": [
          { websiteConfiguration: { indexDocument: "index.html" } },
          "websiteConfiguration is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.",
        ],
      },
      undecided: {
        "an unknown protocol of the redirect": [
          { websiteConfiguration: { redirectAllRequestsTo: { hostName: "a", protocol: unknown } } },
          "websiteConfiguration.redirectAllRequestsTo.protocol",
        ],
      },
    }),
  ],
};
