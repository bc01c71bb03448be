// Complies with every policy. What it is for: all that a registration can carry, to compare with the offline preview.
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

class Alarms extends pulumi.ComponentResource {
  constructor(name, topic, opts) {
    super("shapes:index:Alarms", name, { given: topic.name }, opts);
    this.alarm = new aws.cloudwatch.MetricAlarm(
      `${name}-errors`,
      {
        comparisonOperator: "GreaterThanThreshold",
        evaluationPeriods: 1,
        metricName: "Errors",
        namespace: "AWS/Lambda",
        period: 60,
        statistic: "Sum",
        threshold: 0,
        alarmActions: [topic.arn],
        dimensions: pulumi.secret({ FunctionName: "handler" }),
      },
      {
        parent: this,
        additionalSecretOutputs: ["arn"],
        aliases: [{ type: "aws:cloudwatch/oldAlarm:OldAlarm" }, { noParent: true }],
        transforms: [
          ({ props, opts }) => ({ props: { ...props, threshold: 5 }, opts: { ...opts, protect: true } }),
        ],
      },
    );
    this.registerOutputs({});
  }
}

class Names extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("shapes:index:Names", name, {}, opts);
    new aws.sns.Topic(`${name}-topic`, {}, { parent: this });
    this.registerOutputs({});
  }
}

class Edge extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("shapes:index:Edge", name, {}, opts);
    const certificate = new aws.acm.Certificate(
      `${name}-certificate`,
      { domainName: "www.example.com", validationMethod: "DNS", tags: { tier: "edge" } },
      { parent: this, protect: true, customTimeouts: { create: "10m" } },
    );
    const group = new aws.cloudwatch.LogGroup(
      `${name}-log`,
      { retentionInDays: 30, tags: { certificate: certificate.arn } },
      { parent: this, dependsOn: [certificate], ignoreChanges: ["tags"], retainOnDelete: true },
    );
    this.groupName = group.name;
    this.names = new Names(`${name}-names`, { parent: this });
    this.registerOutputs({ certificateArn: certificate.arn });
  }
}

const config = new pulumi.Config();
const east = new aws.Provider("east", { region: "us-east-1", defaultTags: { tags: { owner: "platform" } } });
const edge = new Edge("edge", { providers: [east], aliases: [{ name: "old-edge" }] });

const topic = new aws.sns.Topic(
  "topic",
  { displayName: config.requireSecret("displayName") },
  { deleteBeforeReplace: true },
);
// A provider whose configuration is not known yet is asked nothing.
const account = topic.arn.apply((arn) => arn.split(":")[4]);
const unready = new aws.Provider("unready", { region: "us-east-1", allowedAccountIds: [account] });
const elsewhere = new aws.sns.Topic("elsewhere", { displayName: "Elsewhere" }, { provider: unready });

new aws.sns.TopicSubscription(
  "subscription",
  { topic: topic.arn, protocol: "https", endpoint: pulumi.interpolate`https://example.com/${topic.name}` },
  { deletedWith: topic, replaceOnChanges: ["endpoint"] },
);

const alarms = new Alarms("alarms", topic, { protect: true, dependsOn: [edge] });
new aws.sns.TopicPolicy(
  "policy",
  {
    arn: topic.arn,
    policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Resource: topic.arn }] }),
  },
  { dependsOn: alarms, parent: topic },
);

const zone = aws.route53.Zone.get("zone", "Z0123456789EXAMPLE");
new aws.route53.Record("record", {
  zoneId: zone.zoneId,
  name: "www.example.com",
  type: "TXT",
  ttl: config.requireNumber("ttl"),
  records: [config.requireSecret("displayName"), "plain"],
});

new aws.lambda.Function("handler", {
  role: "arn:aws:iam::123456789012:role/handler",
  runtime: aws.lambda.Runtime.NodeJS22dX,
  handler: "index.handler",
  code: new pulumi.asset.AssetArchive({
    "index.js": new pulumi.asset.StringAsset("exports.handler = () => {};"),
  }),
  environment: { variables: { TOKEN: config.requireSecret("displayName"), MODE: "test" } },
});

pulumi.log.warn("the program speaks");

exports.groupName = edge.groupName;
exports.displayName = topic.displayName;
exports.elsewhere = elsewhere.displayName;
exports.region = aws.getRegionOutput().region;
exports.list = [1, true, "three", { four: null }];
