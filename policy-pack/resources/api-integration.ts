import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

interface Names {
  readonly type: string;
  readonly uri: string;
  readonly insecureSkipVerification?: string;
  readonly serverNameToVerify?: string;
}

/** How an API reaches its back end. A definition may have thousands, of which most is never read. */
export class ApiIntegration {
  constructor(
    private readonly place: Input,
    private readonly names: Names,
  ) {}

  get type(): Input {
    return this.place.read(this.names.type);
  }

  get uri(): Input {
    return this.place.read(this.names.uri);
  }

  get connectionType(): Input {
    return this.place.read("connectionType");
  }

  /** Whether any certificate is taken for the back end's; undefined where there is no such choice. */
  get insecureSkipVerification(): Input | undefined {
    return this.optional(this.names.insecureSkipVerification);
  }

  /** Whose certificate a private listener must have; undefined where there is no such choice. */
  get serverNameToVerify(): Input | undefined {
    return this.optional(this.names.serverNameToVerify);
  }

  private optional(path: string | undefined): Input | undefined {
    return path === undefined ? undefined : this.place.read(path);
  }

  /** The kind of back end in capitals, as resources write it; OpenAPI documents use small letters. */
  kind(): string {
    return this.type.text()?.toUpperCase() ?? "";
  }
}

const ofMethod = { type: "type", uri: "uri" };
const insecureSkipVerification = "tlsConfig.insecureSkipVerification";
const serverNameToVerify = "tlsConfig.serverNameToVerify";
const ofDocument = { ...ofMethod, insecureSkipVerification, serverNameToVerify };

/** An integration as OpenAPI documents spell it. */
export function documentIntegration(place: Input): ApiIntegration {
  return new ApiIntegration(place, ofDocument);
}

/** An integration of a REST method, and the method that it belongs to. */
export interface IntegratedMethod {
  readonly api: Input;
  readonly httpMethod: Input;
  readonly integration: ApiIntegration;
  /** Who may call it; undefined where another resource says that. */
  readonly authorization: Input | undefined;
}

/** Integrations of REST methods, resources by themselves or within their methods. */
export const integratedMethod = resource<IntegratedMethod>({
  "aws:apigateway/integration:Integration": (inputs) => ({
    api: inputs.read("restApi"),
    httpMethod: inputs.read("httpMethod"),
    integration: new ApiIntegration(inputs, { ...ofMethod, insecureSkipVerification }),
    authorization: undefined,
  }),
  "aws-native:apigateway:Method": (inputs) => ({
    api: inputs.read("restApiId"),
    httpMethod: inputs.read("httpMethod"),
    integration: new ApiIntegration(inputs.read("integration"), ofMethod),
    authorization: inputs.read("authorizationType"),
  }),
});

/** What a REST method answers, and the templates of its body. */
export interface AnsweredMethod {
  readonly httpMethod: Input;
  /** Who may call it; undefined where another resource says that. */
  readonly authorization: Input | undefined;
  /** The templates of each answer, by media type. */
  readonly templates: () => readonly Input[];
}

/** Answers of REST methods, resources by themselves or within their methods. */
export const answeredMethod = resource<AnsweredMethod>({
  "aws:apigateway/integrationResponse:IntegrationResponse": (inputs) => ({
    httpMethod: inputs.read("httpMethod"),
    authorization: undefined,
    templates: () => [inputs.read("responseTemplates")],
  }),
  "aws-native:apigateway:Method": (inputs) => ({
    httpMethod: inputs.read("httpMethod"),
    authorization: inputs.read("authorizationType"),
    templates: () =>
      Array.from(inputs.read("integration.integrationResponses").items(), (answer) =>
        answer.read("responseTemplates"),
      ),
  }),
});

/** The integration of an HTTP or WebSocket API. */
export const httpIntegration = resource<ApiIntegration>({
  "aws:apigatewayv2/integration:Integration": httpIntegrationAt,
  "aws-native:apigatewayv2:Integration": httpIntegrationAt,
});

function httpIntegrationAt(inputs: Input): ApiIntegration {
  return new ApiIntegration(inputs, {
    type: "integrationType",
    uri: "integrationUri",
    serverNameToVerify,
  });
}
