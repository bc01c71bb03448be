import { trustedOrigins } from "../../checks/trusted-origins";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { bucketCors } from "../../resources/cors/bucket-cors";

/** S3 answers with the caller's own origin where a rule's pattern fits, and allows credentials with it. */
export const bucketCorsOrigins = definePolicy({
  name: "bucket-cors-origins",
  concern: "cors",
  severity: "medium",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html",
  description: "Buckets let only exact, trusted https origins read and write objects from a browser.",
  why: "Whoever is let in uses a signed URL or an open object from any visitor's browser.",
  remediation: "In allowedOrigins, name each origin in full, such as https://www.example.com.",
  limits: "A bucket whose objects are public on purpose, such as fonts for every site, needs an exemption.",
  settings: { allowedOrigins },
  checks: [on(bucketCors, trustedOrigins)],
});
