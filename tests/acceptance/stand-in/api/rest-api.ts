import type { RecordedResource, RecordedStack } from "../../stack/recorded-stack";
import { Firewall } from "../firewall/firewall";
import type { HttpAnswer, HttpRequest } from "../http-exchange";
import type { IssuedCredentials } from "../sign-in/identity-pool";
import type { TokenIssuer } from "../sign-in/token-issuer";
import { GatewayResponses } from "./gateway-responses";
import { httpAnswer } from "./http-integration";
import { LambdaFunction, type Caller } from "./lambda-integration";
import { mockAnswer } from "./mock-integration";
import { RecordedApi, type MatchedRoute } from "./recorded-api";
import { evaluateResourcePolicy } from "./resource-policy";
import { service } from "./service";
import { signedCaller } from "./signed-caller";
import { TokenAuthorizer } from "./token-caller";

/** What the API's part needs to know about the rest. */
export interface RestApiSurroundings {
  readonly apiId: string;
  readonly defaultHost: string;
  readonly region: string;
  /** What issues the tokens of a user pool, by the pool's URN. */
  readonly issuers: ReadonlyMap<string, TokenIssuer>;
  readonly issuedCredentials: readonly IssuedCredentials[];
}

type Verdict = { readonly caller: Caller } | { readonly type: string; readonly message: string };

/**
 * API Gateway with the stack's REST API. In its order: the host, the firewall, the route, who calls, the resource policy,
 * the integration. https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-authorization-flow.html
 */
export class RestApi {
  readonly #api: RecordedApi;
  readonly #stage: RecordedResource;
  readonly #firewall: Firewall | undefined;
  readonly #responses: GatewayResponses;
  readonly #authorizers = new Map<string, TokenAuthorizer>();
  readonly #functions = new Map<string, LambdaFunction>();

  constructor(
    private readonly stack: RecordedStack,
    private readonly surroundings: RestApiSurroundings,
  ) {
    this.#api = new RecordedApi(stack);
    this.#stage = stack.one("apigateway/stage:Stage");
    this.#firewall = Firewall.of(stack, this.#stage);
    this.#responses = new GatewayResponses(stack);
    for (const [urn, issuer] of surroundings.issuers) {
      this.#authorizers.set(urn, new TokenAuthorizer(issuer));
    }
    for (const definition of stack.all("lambda/function:Function")) {
      this.#functions.set(definition.urn, new LambdaFunction(definition));
    }
  }

  remove(): void {
    for (const code of this.#functions.values()) code.remove();
  }

  readonly serve = async (request: HttpRequest): Promise<HttpAnswer> => {
    const reached = this.#reach(request);
    if ("status" in reached) return reached;

    const decision = this.#firewall?.decide(reached);
    if (decision === "blocked") return this.#responses.answer("WAF_FILTERED", "Forbidden");
    if (decision !== undefined) return decision;

    const route = this.#api.match(reached.method, reached.path);
    if (route === undefined) {
      return this.#responses.answer("MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token");
    }
    const verdict = await this.#authorize(route, reached);
    if ("type" in verdict) return this.#responses.answer(verdict.type, verdict.message);
    return this.#integrate(route, reached, verdict.caller);
  };

  /** The request as the stage sees it, or the refusal of a host that the API does not answer on. */
  #reach(request: HttpRequest): HttpRequest | HttpAnswer {
    const { inputs } = this.#api.restApi;
    if (request.host === this.surroundings.defaultHost) {
      if (inputs["disableExecuteApiEndpoint"] === true) return forbidden;
      const stage = `/${String(this.#stage.inputs["stageName"])}`;
      const isStage = request.path === stage || request.path.startsWith(`${stage}/`);
      return isStage ? { ...request, path: request.path.slice(stage.length) || "/" } : forbidden;
    }
    return request.host === request.serverName ? request : forbidden;
  }

  async #authorize(route: MatchedRoute, request: HttpRequest): Promise<Verdict> {
    const { authorization, authorizationScopes = [] } = route.method.inputs as {
      authorization: string;
      authorizationScopes?: string[];
    };
    if (authorization === "AWS_IAM") return this.#authorizeSignature(route, request);
    let caller: Caller = {};
    if (authorization === "COGNITO_USER_POOLS") {
      const found = await this.#authorizerOf(route).authorize(
        request.headers["authorization"],
        authorizationScopes,
      );
      if ("refused" in found) return { type: "UNAUTHORIZED", message: found.refused };
      caller = found;
    } else if (authorization !== "NONE") {
      throw new Error(`The stand-in does not know the authorization ${authorization}.`);
    }
    return this.#policyVerdict(route, request) === "allow" ? { caller } : denied;
  }

  /** With a signature the caller's own role allows, and the policy may be silent. The role's policy is not evaluated. */
  async #authorizeSignature(route: MatchedRoute, request: HttpRequest): Promise<Verdict> {
    if (!request.headers["authorization"]?.startsWith("AWS4-")) {
      return { type: "MISSING_AUTHENTICATION_TOKEN", message: "Missing Authentication Token" };
    }
    const { region, issuedCredentials } = this.surroundings;
    const signer = await signedCaller(request, region, issuedCredentials);
    if (signer === undefined) {
      return {
        type: "INVALID_SIGNATURE",
        message: "The request signature we calculated does not match the signature you provided.",
      };
    }
    if (this.#policyVerdict(route, request) === "deny") return denied;
    return { caller: { identity: { cognitoIdentityId: signer.identityId } } };
  }

  #authorizerOf(route: MatchedRoute): TokenAuthorizer {
    const definition = this.stack.referred(route.method, "authorizerId", "apigateway/authorizer:Authorizer");
    const pool = definition && this.stack.referred(definition, "providerArns", "cognito/userPool:UserPool");
    const authorizer = pool && this.#authorizers.get(pool.urn);
    if (authorizer === undefined) throw new Error(`${route.method.name} has no authorizer with a user pool.`);
    return authorizer;
  }

  #policyVerdict(route: MatchedRoute, { method, path }: HttpRequest) {
    const { policy } = this.#api.restApi.inputs;
    if (typeof policy !== "string") return "allow";
    const { region, apiId } = this.surroundings;
    const stage = String(this.#stage.inputs["stageName"]);
    return evaluateResourcePolicy(
      policy,
      `arn:aws:execute-api:${region}:123456789012:${apiId}/${stage}/${method}${route.path === "/" ? "/" : path}`,
    );
  }

  async #integrate(route: MatchedRoute, request: HttpRequest, caller: Caller): Promise<HttpAnswer> {
    const type = route.integration.inputs["type"];
    if (type === "MOCK") {
      return (
        mockAnswer(route, request) ??
        this.#responses.answer("UNSUPPORTED_MEDIA_TYPE", "Unsupported Media Type")
      );
    }
    const stageVariables = (this.#stage.inputs["variables"] ?? {}) as Record<string, string>;
    if (type === "HTTP_PROXY") return httpAnswer(request, { route, stageVariables, service });
    if (type !== "AWS_PROXY") throw new Error(`The stand-in does not know the integration ${String(type)}.`);
    const definition = this.stack.referred(route.integration, "uri", "lambda/function:Function");
    const code = definition && this.#functions.get(definition.urn);
    if (code === undefined) throw new Error(`${route.integration.name} calls no function of the stack.`);
    return code.answer(request, {
      resource: route.path,
      pathParameters: route.pathParameters,
      stageVariables,
      caller,
    });
  }
}

/** The answer of an endpoint that is turned off, or of a host that another name was asked for: not the API's own. */
const forbidden: HttpAnswer = {
  status: 403,
  headers: { "Content-Type": "application/json", "x-amzn-ErrorType": "ForbiddenException" },
  body: '{"message":"Forbidden"}',
};
const denied = {
  type: "ACCESS_DENIED",
  message: "User: anonymous is not authorized to perform: execute-api:Invoke with an explicit deny",
} as const;
