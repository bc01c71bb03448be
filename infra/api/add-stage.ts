import * as apigateway from "@pulumi/aws/apigateway";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { accessLogFormat } from "./access-log";
import { stageName } from "./stage-name";
import { trustedOriginsVariable } from "./trusted-origins-variable";

/** How a deployment is served, limited and logged. */
export interface StageOfApi {
  readonly restApi: pulumi.Input<string>;
  readonly deployment: pulumi.Input<string>;
  readonly trustedOrigins: readonly string[];
  /** Requests a second for all callers together. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  readonly accessLogGroupName: string;
  readonly logRetentionDays: number;
  /** The account's logging role where this stack sets it: API Gateway refuses to log without one. */
  readonly account: pulumi.Resource | undefined;
  /** Whether the access log is protected against deletion. */
  readonly protect: boolean;
}

/** What outputs need of a stage and its logs. */
export interface Stage {
  readonly stage: apigateway.Stage;
  readonly accessLog: cloudwatch.LogGroup;
  readonly executionLog: cloudwatch.LogGroup;
}

/** Creates the stage with its limits and its two logs: one line a request, and what API Gateway says of errors. */
export function addStage(name: string, args: StageOfApi, parent: pulumi.Resource): Stage {
  const { restApi, logRetentionDays: retentionInDays, account } = args;
  const accessLog = new cloudwatch.LogGroup(
    `${name}-access`,
    { name: args.accessLogGroupName, retentionInDays },
    { parent, protect: args.protect, deleteBeforeReplace: true },
  );
  // API Gateway would make this one by itself, to be kept for ever and after the stack. Its name holds the API's id, so
  // it is replaced with the API and cannot be protected.
  const executionLog = new cloudwatch.LogGroup(
    `${name}-execution`,
    { name: pulumi.interpolate`API-Gateway-Execution-Logs_${restApi}/${stageName}`, retentionInDays },
    { parent, deleteBeforeReplace: true },
  );
  const stage = new apigateway.Stage(
    name,
    {
      restApi,
      deployment: args.deployment,
      stageName,
      accessLogSettings: { destinationArn: accessLog.arn, format: accessLogFormat },
      variables: { trustedOrigins: trustedOriginsVariable(args.trustedOrigins) },
    },
    { parent, dependsOn: [executionLog, ...(account === undefined ? [] : [account])] },
  );
  new apigateway.MethodSettings(
    name,
    {
      restApi,
      stageName: stage.stageName,
      methodPath: "*/*",
      settings: {
        metricsEnabled: true,
        loggingLevel: "ERROR",
        // A data trace would log whole requests, tokens included.
        dataTraceEnabled: false,
        throttlingRateLimit: args.throttle.rateLimit,
        throttlingBurstLimit: args.throttle.burstLimit,
      },
    },
    { parent, dependsOn: [executionLog] },
  );
  return { stage, accessLog, executionLog };
}
