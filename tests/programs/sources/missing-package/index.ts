import * as aws from "@pulumi/aws";
import { tags } from "@acme/tags";
import { zone } from "@acme/network/zone";

new aws.apigateway.RestApi("api", { description: zone(), tags });
