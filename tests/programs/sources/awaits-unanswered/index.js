const aws = require("@pulumi/aws");

module.exports = async () => {
  const zone = await aws.route53.getZone({ name: "shop.example" });
  const certificate = await aws.acm.getCertificate({ domain: `www.${zone.name}` });
  const [first, second] = zone.nameServers;
  const secret = await aws.secretsmanager.getSecretVersion({ secretId: "database" });
  new aws.apigateway.Integration("integration", {
    restApi: "api",
    resourceId: "resource",
    httpMethod: "GET",
    type: "HTTP_PROXY",
    integrationHttpMethod: "GET",
    uri: `http://${zone.name}/`,
  });
  new aws.apigateway.DomainName("domain", {
    domainName: zone.name.toUpperCase(),
    certificateArn: certificate.arn,
    tags: { first, second, ...zone.tags },
  });
  for (const server of zone.nameServers)
    new aws.route53.Record(`record-${server}`, { zoneId: zone.zoneId, name: server, type: "NS" });
  zone.nameServers.forEach(
    (server, index) => new aws.ssm.Parameter(`server-${index}`, { type: "String", value: server }),
  );
  new aws.ssm.Parameter("user", { type: "String", value: JSON.parse(secret.secretString).user });
  return { user: JSON.parse(secret.secretString).user };
};
