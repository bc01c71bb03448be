import * as apigateway from "@pulumi/aws/apigateway";
import * as pulumi from "@pulumi/pulumi";
import { addAuthorization, type ApiAuthorization } from "./add-authorization";
import { addGatewayResponses } from "./add-gateway-responses";
import { addMethod } from "./add-method";
import { addPreflight } from "./add-preflight";
import { addResources } from "./add-resources";
import { addStage } from "./add-stage";
import { allowInvocation } from "./allow-invocation";
import { backEndOf } from "./back-end";
import { DeploymentSnapshot } from "./deployment-snapshot";
import { apiSecurityPolicy } from "./api-security-policy";
import type { Cors } from "./cors";
import { coveringPaths } from "./covering-paths";
import { invocationPath } from "./invocation-path";
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
  /** Name of the API, as metrics know it. */
  readonly apiName: pulumi.Output<string>;
  readonly stageName: pulumi.Output<string>;
  readonly stageArn: pulumi.Output<string>;
  readonly accessLogGroupName: pulumi.Output<string>;
  readonly executionLogGroupName: pulumi.Output<string>;
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
      policy: apiResourcePolicy(routes, args.authorization.kind),
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
      pulumi.interpolate`${api.executionArn}/${invocationPath(method, path)}`;
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
    tellOfCoveredPaths(coveringPaths(routes), deployment);
    const { stage, accessLog, executionLog } = addStage(
      name,
      {
        restApi,
        deployment: deployment.id,
        trustedOrigins: cors.trustedOrigins,
        throttle: args.throttle,
        accessLogGroupName: args.accessLogGroupName,
        logRetentionDays: args.logRetentionDays,
        account: args.account,
        protect: args.protect,
      },
      this,
    );

    this.id = restApi;
    this.apiName = api.name;
    this.stageName = stage.stageName;
    this.stageArn = stage.arn;
    this.accessLogGroupName = accessLog.name;
    this.executionLogGroupName = executionLog.name;
    this.defaultHost = pulumi.interpolate`${restApi}.execute-api.${region}.amazonaws.com`;
    this.methodArns = routes.flatMap(({ path, methods }) => methods.map((method) => methodArn(path, method)));
    this.registerOutputs({ id: this.id, stageArn: this.stageArn });
  }
}

/**
 * Says what the resource policy cannot close: that a path which a parameter covers was a route before this update is
 * not known here. A deployment after the update no longer holds it.
 */
function tellOfCoveredPaths(paths: readonly string[], deployment: apigateway.Deployment): void {
  if (paths.length === 0 || pulumi.runtime.isDryRun()) return;
  deployment.urn.apply((urn) =>
    pulumi.log.info(
      `A route that this update removes still answers where another covers its path (${paths.join(", ")}). If it removes one, deploy once more: pulumi up --replace '${urn}'`,
      deployment,
    ),
  );
}
