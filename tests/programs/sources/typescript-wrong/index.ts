import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { Api } from "./api";

const api: Api = new Api("shop", { description: 7 });

export const id: pulumi.Output<string> = api.id;
export const region: aws.Region = "eu-central-1";
