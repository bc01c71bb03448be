const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

pulumi.runtime.registerResourceTransform(async ({ type, props, opts }) =>
  type === "aws:apigateway/restApi:RestApi"
    ? { props: { ...props, tags: { ...props.tags, owner: "platform" } }, opts: { ...opts, protect: true } }
    : undefined,
);
pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
  type === "aws:apigateway/domainName:DomainName"
    ? { props: { ...props, securityPolicy: "TLS_1_0" }, opts }
    : undefined,
);

const hook = new pulumi.ResourceHook(
  "announce",
  ({ name, newInputs }) => {
    console.log(`about to create ${name} with owner ${newInputs.tags.owner}`);
  },
  { onDryRun: true },
);
const never = new pulumi.ResourceHook("never", () => {
  throw new Error("not in a preview");
});

class Group extends pulumi.ComponentResource {
  constructor(name, options) {
    super("shop:index:Group", name, {}, options);
    new aws.apigateway.RestApi(`${name}-api`, {}, { parent: this, hooks: { beforeCreate: [hook, never] } });
    this.registerOutputs({});
  }
}

new Group("group", {
  transforms: [({ props, opts }) => ({ props: { ...props, description: "by the parent" }, opts })],
});
new aws.apigateway.DomainName("domain", {
  domainName: "api.example.com",
  regionalCertificateArn: "arn:aws:acm:eu-central-1:123456789012:certificate/1b2c",
  endpointConfiguration: { types: "REGIONAL" },
  securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
  endpointAccessMode: "STRICT",
});
