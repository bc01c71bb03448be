import { tlsOnly } from "../../checks/tls-only";
import { buckets } from "../../judges/iam/refuses-plain-http";
import type { Findings } from "../../kit/input/finding";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { bucket, bucketPolicy, bucketWithPolicy, type ResourcePolicy } from "../../resources/resource-policy";

/** S3 answers over plain HTTP unless the bucket's policy refuses it. */
export const bucketTlsOnly = definePolicy({
  name: "bucket-tls-only",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.3.1", "FSBP S3.5", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html",
  description: "Buckets refuse every call that does not come over TLS.",
  why: "A client that uses http:// by mistake sends objects and signatures in plain text.",
  remediation:
    'Add to the bucket policy a Deny for Principal "*", Action "s3:*", on the bucket and on its objects, under the condition Bool aws:SecureTransport "false".',
  checks: [on(bucketPolicy, document), on(bucketWithPolicy, document)],
  stackChecks: [acrossStack(bucket, withoutPolicy)],
});

function* document({ policy }: ResourcePolicy): Findings {
  yield* tlsOnly(policy, buckets);
}

function* withoutPolicy(of: StackResource<ResourcePolicy>, stack: Stack): Findings {
  if (of.view.policy.isSet()) return;
  const { things, open } = stack.referring(of, bucketPolicy, ({ target, policy }) => target ?? policy);
  if (things.length > 0) return;
  yield* open;
  if (open.length === 0)
    yield "The bucket has no policy, so it answers over plain HTTP. Add a BucketPolicy that refuses it.";
}
