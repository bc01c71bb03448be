import { expected, type Expectation } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { distribution, vpcOrigin, type Distribution, type VpcOrigin } from "../../resources/distribution";

const encrypted: Expectation = {
  safe: ["https-only"],
  wrong: "lets CloudFront call the origin over plain HTTP",
  set: "https-only",
};

const encryptedAndSet: Expectation = {
  ...encrypted,
  unset: "CloudFront calls the origin over plain HTTP where a viewer does",
};

/** `match-viewer` is as safe as the viewer's own choice, and a bucket's website endpoint speaks HTTP only. */
export const cdnOriginHttps = definePolicy({
  name: "cdn-origin-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "FSBP CloudFront.9"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html",
  description: "CloudFront reaches its origins over HTTPS.",
  why: "Between CloudFront and the origin a request crosses the internet with all that it carries.",
  remediation:
    "Set originProtocolPolicy to https-only; for a bucket, use its REST endpoint with origin access control instead of its website endpoint.",
  checks: [
    on(distribution, customOrigins),
    on(vpcOrigin, ({ protocolPolicy, matchesViewerByDefault }: VpcOrigin) =>
      expected(protocolPolicy, matchesViewerByDefault ? encryptedAndSet : encrypted),
    ),
  ],
});

function* customOrigins(of: Distribution): Findings {
  yield* of.eachCustomOrigin(({ protocolPolicy }) => expected(protocolPolicy, encrypted));
}
