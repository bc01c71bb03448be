import * as aws from "@pulumi/aws";

export const makeApi = (name: string) => new aws.apigateway.RestApi(name);
