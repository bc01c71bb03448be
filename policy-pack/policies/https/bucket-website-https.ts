import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { bucketWebsites, type BucketWebsites } from "../../resources/bucket-website";

/** The website endpoint of a bucket speaks plain HTTP only; all it can do safely is to send everybody elsewhere. */
export const bucketWebsiteHttps = definePolicy({
  name: "bucket-website-https",
  concern: "https",
  severity: "high",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html",
  description: "Buckets serve no website by themselves, unless it only redirects to https.",
  why: "Whoever stands between visitor and bucket can change the pages and the scripts in them.",
  remediation:
    "Serve the bucket through CloudFront with origin access control, and remove the website configuration.",
  checks: [on(bucketWebsites, websites)],
});

function* websites(all: BucketWebsites): Findings {
  yield* all.each(function* ({ place, redirectAll }) {
    if (leadsToHttps(redirectAll)) return;
    yield `${place.path} is served as a website, which S3 does over plain HTTP only. Serve it through CloudFront, or redirect all requests with the protocol https.`;
  });
}

function leadsToHttps(redirect: Input): boolean {
  if (redirect.isText()) return redirect.text()?.toLowerCase().startsWith("https://") === true;
  return some(redirect.itemOrItems(), (target) => target.read("protocol").text()?.toLowerCase() === "https");
}
