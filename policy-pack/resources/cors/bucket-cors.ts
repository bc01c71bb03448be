import { each } from "../../kit/input/each";
import type { Input } from "../../kit/input/input";
import { resource, under } from "../../kit/policy/resource";
import { listGrant, type CorsGrants } from "./cors-grant";

/**
 * What buckets answer other origins. S3 knows no `*` for methods, and what it takes as headers opens nothing that the
 * origin does not.
 */
export const bucketCors = resource<CorsGrants>({
  ...under(
    [
      "aws:s3/bucket:Bucket",
      "aws:s3/bucketV2:BucketV2",
      "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
      "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
    ],
    (inputs) => rules(inputs.read("corsRules")),
  ),
  "aws-native:s3:Bucket": (inputs) => rules(inputs.read("corsConfiguration.corsRules")),
});

function rules(list: Input): CorsGrants {
  return {
    *each(_parts, check) {
      yield* each(list.items(), (rule) => check(listGrant({ origins: rule.read("allowedOrigins") })));
    },
  };
}
