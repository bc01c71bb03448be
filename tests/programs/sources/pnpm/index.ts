import * as aws from "@pulumi/aws";

export const id = new aws.apigateway.RestApi("api").id;
