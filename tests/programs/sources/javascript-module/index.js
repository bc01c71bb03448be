import * as aws from "@pulumi/aws";
import { readFile } from "node:fs/promises";

const manifest = JSON.parse(await readFile(new URL("package.json", import.meta.url), "utf8"));
const { region } = await aws.getRegion();
new aws.apigateway.RestApi(manifest.name, { description: region });

export const type = manifest.type;
export { region };
