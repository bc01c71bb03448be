const aws = require("@pulumi/aws");
new aws.sns.Topic("topic"
