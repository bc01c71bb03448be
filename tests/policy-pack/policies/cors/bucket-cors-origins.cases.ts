import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownList } from "../../../support/policy-evaluate";

const remedy = "Name a trusted origin in full.";
const rules = (...allowedOrigins: unknown[]) => [
  { allowedMethods: ["GET"], allowedHeaders: ["*"], allowedOrigins },
];

/** Says nothing about who may read the objects at all. */
export const cases: PolicyCases = {
  resources: [
    of(
      [
        "aws:s3/bucket:Bucket",
        "aws:s3/bucketV2:BucketV2",
        "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
        "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
      ],
      {
        omitted: [],
        allowed: { "an exact origin": { corsRules: rules("https://www.example.com") } },
        denied: {
          "every site": [
            { corsRules: rules("*") },
            `corsRules[0].allowedOrigins[0]: "*" lets every site in. ${remedy}`,
          ],
          "every subdomain, in a second rule": [
            { corsRules: [...rules("https://a.example"), ...rules("https://*.example.com")] },
            `corsRules[1].allowedOrigins[0]: "https://*.example.com" lets in every host that fits the pattern. ${remedy}`,
          ],
          "every scheme": [
            { corsRules: rules("http*://www.example.com") },
            `corsRules[0].allowedOrigins[0]: "http*://www.example.com" lets in every host that fits the pattern. ${remedy}`,
          ],
        },
        undecided: {
          "an unknown origin, and still judges the others": [
            { corsRules: [...rules(unknown), ...rules("*")] },
            "corsRules[0].allowedOrigins[0]",
            `corsRules[1].allowedOrigins[0]: "*" lets every site in. ${remedy}`,
          ],
        },
      },
    ),
    of("aws-native:s3:Bucket", {
      omitted: [],
      allowed: { "an exact origin": { corsConfiguration: { corsRules: rules("https://www.example.com") } } },
      denied: {
        "every site": [
          { corsConfiguration: { corsRules: rules("*") } },
          `corsConfiguration.corsRules[0].allowedOrigins[0]: "*" lets every site in. ${remedy}`,
        ],
      },
      undecided: {
        "unknown rules": [{ corsConfiguration: { corsRules: unknownList } }, "corsConfiguration.corsRules"],
      },
    }),
  ],
};
