import * as aws from "@pulumi/aws";

throw new Error(`the source must not run; ${aws.types.enums.apigateway.AuthorizationType}`);
