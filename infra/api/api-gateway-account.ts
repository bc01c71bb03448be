import * as apigateway from "@pulumi/aws/apigateway";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";

/** Where the role of API Gateway stands. */
export interface ApiGatewayAccountArgs {
  /** IAM path of the role, such as `/project/stack/`, by which a deploying role is kept to these. */
  readonly rolePath: string;
}

/**
 * The role that API Gateway writes logs with, of which an AWS account has one a region: without it no stage can log.
 * It stays when the stack goes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export class ApiGatewayAccount extends pulumi.ComponentResource {
  constructor(name: string, args: ApiGatewayAccountArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:ApiGatewayAccount", name, {}, opts);
    // To reset the role would stop the logs of every other API of the region, so all of it outlives the stack:
    // https://github.com/hashicorp/terraform-provider-aws/issues/42226
    const kept = { parent: this, retainOnDelete: true };

    const role = new iam.Role(
      name,
      {
        path: args.rolePath,
        description: "Lets API Gateway write logs.",
        assumeRolePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" },
          ],
        }),
      },
      kept,
    );
    const logging = new iam.RolePolicyAttachment(
      name,
      {
        role: role.name,
        policyArn: "arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs",
      },
      kept,
    );
    new apigateway.Account(name, { cloudwatchRoleArn: role.arn }, { ...kept, dependsOn: [logging] });

    this.registerOutputs({});
  }
}
