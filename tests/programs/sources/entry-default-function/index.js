import { setTimeout } from "node:timers/promises";
import * as aws from "@pulumi/aws";

export default async function program() {
  await setTimeout(200);
  const api = new aws.apigateway.RestApi("late");
  return { id: api.id, known: "yes" };
}
