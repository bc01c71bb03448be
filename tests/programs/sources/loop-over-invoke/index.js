const aws = require("@pulumi/aws");

module.exports = async () => {
  const { names } = await aws.getAvailabilityZones({ state: "available" });
  return names.map((name) => new aws.ebs.Volume(name, { availabilityZone: name, size: 1 }).id);
};
