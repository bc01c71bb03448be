import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A website that S3 serves by itself. */
export interface BucketWebsite {
  /** Where it is configured. */
  readonly place: Input;
  /** Where every request is sent to: one text such as `https://www.example.com`, or host and protocol apart. */
  readonly redirectAll: Input;
}

/** What may carry a website. */
export interface BucketWebsites {
  each(check: (website: BucketWebsite) => Findings): Findings;
}

/** Websites of buckets. */
export const bucketWebsites = resource<BucketWebsites>({
  ...under(
    [
      "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
      "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2",
    ],
    (inputs: Input) => ({
      *each(check) {
        const place = inputs.read("bucket");
        if (place.isSet()) yield* check({ place, redirectAll: inputs.read("redirectAllRequestsTo") });
      },
    }),
  ),
  "aws:s3/bucket:Bucket": within("website"),
  "aws:s3/bucketV2:BucketV2": within("websites"),
  "aws-native:s3:Bucket": within("websiteConfiguration"),
});

function within(path: string) {
  return (inputs: Input): BucketWebsites => ({
    *each(check) {
      yield* each(inputs.read(path).itemOrItems(), (place) =>
        check({ place, redirectAll: place.read("redirectAllRequestsTo") }),
      );
    },
  });
}
