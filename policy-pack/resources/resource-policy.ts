import { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A policy document on a thing, and the thing that it is on. */
export interface ResourcePolicy {
  readonly policy: Input;
  /** What the policy is attached to; undefined where it stands in the thing itself. */
  readonly target: Input | undefined;
}

function inline(path: string) {
  return (inputs: Input): ResourcePolicy => ({ policy: inputs.read(path), target: undefined });
}

function attached(path: string, target: string) {
  return (inputs: Input): ResourcePolicy => ({ policy: inputs.read(path), target: inputs.read(target) });
}

/** Policies of buckets and of access points, each in a resource of its own. */
export const bucketPolicy = resource<ResourcePolicy>({
  "aws:s3/bucketPolicy:BucketPolicy": attached("policy", "bucket"),
  "aws-native:s3:BucketPolicy": attached("policyDocument", "bucket"),
  "aws:s3control/accessPointPolicy:AccessPointPolicy": attached("policy", "accessPointArn"),
});

/** Buckets and access points, which may carry their policy themselves. */
export const bucketWithPolicy = resource<ResourcePolicy>({
  ...under(
    [
      "aws:s3/bucket:Bucket",
      "aws:s3/bucketV2:BucketV2",
      "aws:s3/accessPoint:AccessPoint",
      "aws-native:s3:AccessPoint",
    ],
    inline("policy"),
  ),
});

/** Buckets, with or without a policy. */
export const bucket = resource<ResourcePolicy>({
  ...under(["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"], inline("policy")),
  "aws-native:s3:Bucket": () => ({ policy: Input.of(undefined), target: undefined }),
});

/** Policies of topics, each in a resource of its own. */
export const topicPolicy = resource<ResourcePolicy>({
  "aws:sns/topicPolicy:TopicPolicy": attached("policy", "arn"),
  "aws-native:sns:TopicPolicy": attached("policyDocument", "topics"),
  "aws-native:sns:TopicInlinePolicy": attached("policyDocument", "topicArn"),
});

/** Topics, which may carry their policy themselves. */
export const topic = resource<ResourcePolicy>({
  "aws:sns/topic:Topic": inline("policy"),
});

/** Policies of queues, each in a resource of its own. */
export const queuePolicy = resource<ResourcePolicy>({
  "aws:sqs/queuePolicy:QueuePolicy": attached("policy", "queueUrl"),
  "aws-native:sqs:QueueInlinePolicy": attached("policyDocument", "queue"),
});

/** Queues, which may carry their policy themselves. */
export const queue = resource<ResourcePolicy>({
  "aws:sqs/queue:Queue": inline("policy"),
});

/** Policies of network file systems. */
export const fileSystemPolicy = resource<ResourcePolicy>({
  "aws:efs/fileSystemPolicy:FileSystemPolicy": attached("policy", "fileSystemId"),
  "aws-native:efs:FileSystem": inline("fileSystemPolicy"),
});

/** Policies of media containers. */
export const containerPolicy = resource<ResourcePolicy>({
  "aws:mediastore/containerPolicy:ContainerPolicy": attached("policy", "containerName"),
});
