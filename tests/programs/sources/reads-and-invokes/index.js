const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

module.exports = async () => {
  const zone = aws.route53.Zone.get("zone", "Z0123456789ABCDEFGHIJ");
  const caller = await aws.getCallerIdentity();
  const image = aws.ec2.getAmiOutput({ owners: ["amazon"], mostRecent: true, nameRegex: zone.name });
  const certificate = aws.acm.getCertificateOutput({ domain: "example.com" });
  const region = await aws.getRegion();

  new aws.route53.Record("record", {
    zoneId: zone.zoneId,
    name: "api",
    type: "TXT",
    ttl: 60,
    records: [pulumi.interpolate`${certificate.arn} ${image.id}`],
  });
  new aws.apigateway.RestApi("api", { description: `of ${caller.accountId} in ${region.region}` });
  return { account: caller.accountId, certificate: certificate.arn, image: image.id, zone: zone.name };
};
