const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type === "aws:ssm/parameter:Parameter"
    ? { props: { ...props, description: "by the transform" }, opts }
    : undefined,
);
const role = new aws.iam.Role("caller", { assumeRolePolicy: "{}" });
new aws.iam.RolePolicyAttachment("reads", { role, policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" });
new aws.ssm.Parameter("key", { type: "SecureString", value: pulumi.secret("correct-horse") });
