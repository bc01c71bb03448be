import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { distribution, type Distribution } from "../../resources/distribution";

/** A behaviour decides for itself, so one that allows all opens its paths whatever the default one says. */
export const cdnHttps = definePolicy({
  name: "cdn-https",
  concern: "https",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.2.1", "FSBP CloudFront.3", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html",
  description: "CloudFront answers viewers over HTTPS, or redirects them there, on every path.",
  why: "What a viewer sends over plain HTTP, cookies and tokens included, can be read and changed on its way.",
  remediation:
    "Set viewerProtocolPolicy of every cache behaviour to redirect-to-https, or to https-only for an API.",
  checks: [on(distribution, behaviors)],
});

function* behaviors(of: Distribution): Findings {
  yield* of.eachBehavior((behavior) =>
    expected(behavior.read("viewerProtocolPolicy"), {
      safe: ["https-only", "redirect-to-https"],
      wrong: "lets viewers use plain HTTP",
      set: "redirect-to-https",
    }),
  );
}
