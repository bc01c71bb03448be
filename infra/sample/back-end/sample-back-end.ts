import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";

/** Where the sample back end logs, how long its logs are kept, and where its role stands. */
export interface SampleBackEndArgs {
  readonly logGroupName: string;
  readonly logRetentionDays: number;
  /** IAM path of the role, such as `/project/stack/`, by which a deploying role is kept to these. */
  readonly rolePath: string;
}

/** A function that answers with the caller's claims, and may do nothing but write to its own log. */
export class SampleBackEnd extends pulumi.ComponentResource {
  readonly functionArn: pulumi.Output<string>;
  readonly logGroupName: pulumi.Output<string>;

  constructor(name: string, args: SampleBackEndArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:SampleBackEnd", name, {}, opts);
    const parent = { parent: this };

    const logGroup = new cloudwatch.LogGroup(
      name,
      { name: args.logGroupName, retentionInDays: args.logRetentionDays },
      { ...parent, deleteBeforeReplace: true },
    );
    const role = new iam.Role(
      name,
      {
        path: args.rolePath,
        description: "Writes the log of the sample back end.",
        assumeRolePolicy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
          ],
        }),
      },
      parent,
    );
    const logging = new iam.RolePolicy(
      `${name}-logging`,
      {
        role: role.id,
        policy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
              Resource: pulumi.interpolate`${logGroup.arn}:*`,
            },
          ],
        }),
      },
      parent,
    );

    const handler = readFileSync(join(__dirname, "index.mjs"), "utf8");
    const backEnd = new lambda.Function(
      name,
      {
        description: "Answers with the claims of the caller.",
        runtime: "nodejs22.x",
        architectures: ["arm64"],
        handler: "index.handler",
        // The text itself, not a path: the same on every machine, and nothing to build before `pulumi up`.
        code: new pulumi.asset.AssetArchive({ "index.mjs": new pulumi.asset.StringAsset(handler) }),
        role: role.arn,
        memorySize: 128,
        timeout: 5,
        loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
      },
      { ...parent, dependsOn: [logging] },
    );

    this.functionArn = backEnd.arn;
    this.logGroupName = logGroup.name;
    this.registerOutputs({ functionArn: this.functionArn });
  }
}
