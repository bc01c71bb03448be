import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const token = config.requireSecret("token");
const database = config.requireSecretObject<{ user: string; password: string }>("database");

new aws.apigateway.RestApi("api", {
  description: pulumi.interpolate`${config.require("host")} ${config.requireNumber("replicas")} ${config.requireBoolean("verbose")}`,
  tags: config.requireObject<Record<string, string>>("tags"),
});
new aws.ssm.Parameter("token", { type: "SecureString", value: token });
new aws.ssm.Parameter("database", { type: "SecureString", value: database.password });

export const origins = config.requireObject<string[]>("origins");
export const ratio = config.requireNumber("ratio");
export const lengths = [pulumi.unsecret(token), pulumi.unsecret(database.password)].map((it) =>
  it.apply((text) => text.length),
);
export const other = new pulumi.Config("other").get("key");
export const missing = config.get("missing") ?? "none";
export { token };
