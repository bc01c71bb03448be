import * as aws from "@pulumi/aws";
const topic: = new aws.sns.Topic("topic");
