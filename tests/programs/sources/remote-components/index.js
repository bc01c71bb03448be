const apigateway = require("@pulumi/aws-apigateway");
const aws = require("@pulumi/aws");
const awsx = require("@pulumi/awsx");
const eks = require("@pulumi/eks");

const network = new awsx.ec2.Vpc("network", { cidrBlock: "10.0.0.0/16" });
const cluster = new eks.Cluster("cluster", { vpcId: network.vpcId, version: "1.33" });
const api = new apigateway.RestAPI("api", { routes: [{ path: "/", localPath: "site" }] });
new aws.ssm.Parameter("url", { type: "String", value: api.url });
new aws.ssm.Parameter("group", { type: "String", value: cluster.kubeconfigJson }, { parent: cluster });

exports.kubeconfig = cluster.getKubeconfig({ roleArn: "arn:aws:iam::123456789012:role/ops" }).result;
