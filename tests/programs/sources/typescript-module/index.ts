import * as aws from "@pulumi/aws";
import type { Output } from "@pulumi/pulumi";
import { describe } from "./describe.js";

const { region } = await aws.getRegion();
const api = new aws.apigateway.RestApi("api", { description: describe(region) });

export const id: Output<string> = api.id;
export const file: boolean = import.meta.url.endsWith("/index.ts");
