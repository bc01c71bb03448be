import * as apigateway from "@pulumi/aws/apigateway";
import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { addAuthorization, type ApiAuthorization } from "./add-authorization";
import { addGatewayResponses } from "./add-gateway-responses";
import { addMethod } from "./add-method";
import { addPreflight } from "./add-preflight";
import { addResources } from "./add-resources";
import { allowInvocation } from "./allow-invocation";
import { backEndOf } from "./back-end";
import { DeploymentSnapshot } from "./deployment-snapshot";
import { accessLogFormat } from "./access-log";
import { apiSecurityPolicy } from "./api-security-policy";
import type { Cors } from "./cors";
import { apiResourcePolicy } from "./resource-policy";
import type { MinimumTls, Throttle } from "../settings/settings";
import type { HttpMethod, Route } from "../settings/route";

/** What a REST API is made from. */
export interface SecureApiArgs {
  readonly apiName: string;
  readonly region: string;
  readonly minimumTls: MinimumTls;
  readonly authorization: ApiAuthorization;
  readonly cors: Cors;
  readonly routes: readonly Route[];
  /** The function that routes with the target `sample` call; left out where there is no such route. */
  readonly sampleFunctionArn: pulumi.Input<string> | undefined;
  readonly throttle: Throttle;
  readonly accessLogGroupName: string;
  readonly logRetentionDays: number;
  /** The account's logging role where this stack sets it: API Gateway refuses to log without one. */
  readonly account: pulumi.Resource | undefined;
  /** Whether the access log is protected against deletion. */
  readonly protect: boolean;
}

/**
 * A regional REST API that answers authorized calls alone: strict TLS, no default endpoint, CORS for the trusted
 * origins, limits, and an access log. Every change of what it answers makes a new deployment.
 */
export class SecureApi extends pulumi.ComponentResource {
  readonly id: pulumi.Output<string>;
  readonly stageName = "v1";
  readonly stageArn: pulumi.Output<string>;
  readonly accessLogGroupName: pulumi.Output<string>;
  /** Host of the endpoint that AWS gives every API, and that this one refuses. */
  readonly defaultHost: pulumi.Output<string>;
  /** ARNs of the API's methods in its stage, as IAM policies name them. */
  readonly methodArns: pulumi.Output<string>[];

  constructor(name: string, args: SecureApiArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:SecureApi", name, {}, opts);
    const parent = { parent: this };
    const { cors, routes, region } = args;
    const snapshot = new DeploymentSnapshot(this);

    // On an API the policy of TLS defaults to TLS 1.0, and turning the default endpoint off does not change what it
    // negotiates before it refuses: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html
    const api = snapshot.add(apigateway.RestApi, name, {
      name: args.apiName,
      description: "Answers authorized calls from trusted origins.",
      endpointConfiguration: { types: "REGIONAL", ipAddressType: "dualstack" },
      securityPolicy: apiSecurityPolicy(args.minimumTls),
      endpointAccessMode: "STRICT",
      disableExecuteApiEndpoint: true,
      policy: apiResourcePolicy(),
    });
    const restApi = api.id;

    const validator = snapshot.add(apigateway.RequestValidator, name, {
      restApi,
      name: "body-and-parameters",
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    const authorization = addAuthorization(snapshot, name, { restApi, by: args.authorization });
    const resourceIdAt = addResources(snapshot, name, { api, paths: routes.map(({ path }) => path) });
    const methodArn = (path: string, method: HttpMethod) =>
      pulumi.interpolate`${api.executionArn}/${this.stageName}/${method}${path.replace(/\{[^{}]+\}/g, "*")}`;
    for (const { path, methods, target } of routes) {
      const resourceId = resourceIdAt(path);
      const backEnd = backEndOf(target, args.sampleFunctionArn);
      addPreflight(snapshot, `${name}-${path}-OPTIONS`, { restApi, resourceId, cors, methods });
      for (const httpMethod of methods) {
        const methodName = `${name}-${path}-${httpMethod}`;
        addMethod(snapshot, methodName, {
          restApi,
          resourceId,
          path,
          httpMethod,
          authorization,
          requestValidatorId: validator.id,
          region,
          backEnd,
        });
        allowInvocation(methodName, { backEnd, methodArn: methodArn(path, httpMethod) }, parent);
      }
    }
    addGatewayResponses(snapshot, name, { restApiId: restApi, cors });

    const deployment = new apigateway.Deployment(
      name,
      { restApi, triggers: { snapshot: snapshot.hash() } },
      { ...parent, dependsOn: [...snapshot.parts] },
    );
    const accessLog = new cloudwatch.LogGroup(
      `${name}-access`,
      { name: args.accessLogGroupName, retentionInDays: args.logRetentionDays },
      { ...parent, protect: args.protect },
    );
    const stage = new apigateway.Stage(
      name,
      {
        restApi,
        deployment: deployment.id,
        stageName: this.stageName,
        accessLogSettings: { destinationArn: accessLog.arn, format: accessLogFormat },
        // How the functions behind the API learn whom to name in their own CORS headers.
        variables: { trustedOrigins: cors.trustedOrigins.join(",") },
      },
      { ...parent, dependsOn: args.account === undefined ? [] : [args.account] },
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
      parent,
    );
    new apigateway.UsagePlan(
      name,
      {
        description: "Limits for each API key; the stage's own throttle holds for every caller.",
        apiStages: [{ apiId: restApi, stage: stage.stageName }],
        throttleSettings: { rateLimit: args.throttle.rateLimit, burstLimit: args.throttle.burstLimit },
        quotaSettings: { limit: args.throttle.quotaPerDay, period: "DAY" },
      },
      parent,
    );

    this.id = restApi;
    this.stageArn = stage.arn;
    this.accessLogGroupName = accessLog.name;
    this.defaultHost = pulumi.interpolate`${restApi}.execute-api.${region}.amazonaws.com`;
    this.methodArns = routes.flatMap(({ path, methods }) => methods.map((method) => methodArn(path, method)));
    this.registerOutputs({ id: this.id, stageArn: this.stageArn });
  }
}
