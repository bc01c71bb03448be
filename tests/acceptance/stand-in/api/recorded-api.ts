import type { RecordedResource, RecordedStack } from "../../stack/recorded-stack";

/** A method of a path, with all that belongs to it. */
export interface ApiMethod {
  readonly path: string;
  readonly httpMethod: string;
  readonly method: RecordedResource;
  readonly integration: RecordedResource;
  readonly methodResponses: readonly RecordedResource[];
  readonly integrationResponses: readonly RecordedResource[];
}

/** A route that a request has met, and what its path's parameters are. */
export interface MatchedRoute extends ApiMethod {
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The methods of the stack's REST API, put together from resources that refer to each other. */
export class RecordedApi {
  readonly restApi: RecordedResource;
  readonly methods: readonly ApiMethod[];

  constructor(private readonly stack: RecordedStack) {
    this.restApi = stack.one("apigateway/restApi:RestApi");
    this.methods = stack.all("apigateway/method:Method").map((method) => this.#methodOf(method));
  }

  /** The method that answers a request; undefined where there is none. A fixed part goes before a parameter. */
  match(httpMethod: string, path: string): MatchedRoute | undefined {
    const parts = partsOf(path);
    return this.methods
      .filter((candidate) => candidate.httpMethod === httpMethod || candidate.httpMethod === "ANY")
      .flatMap((candidate) => {
        const pathParameters = parametersOf(partsOf(candidate.path), parts);
        return pathParameters === undefined ? [] : [{ ...candidate, pathParameters }];
      })
      .sort((one, other) => weightOf(one.path).localeCompare(weightOf(other.path)))[0];
  }

  #methodOf(method: RecordedResource): ApiMethod {
    const httpMethod = String(method.inputs["httpMethod"]);
    const [resource] = method.propertyDependencies["resourceId"] ?? [];
    const beside = (type: string) =>
      this.stack
        .all(type)
        .filter(
          (candidate) =>
            candidate.inputs["httpMethod"] === httpMethod &&
            candidate.propertyDependencies["resourceId"]?.[0] === resource,
        );
    const [integration] = beside("apigateway/integration:Integration");
    if (integration === undefined) throw new Error(`${method.name} has no integration.`);
    return {
      path: this.#pathOf(resource),
      httpMethod,
      method,
      integration,
      methodResponses: beside("apigateway/methodResponse:MethodResponse"),
      integrationResponses: beside("apigateway/integrationResponse:IntegrationResponse"),
    };
  }

  #pathOf(urn: string | undefined): string {
    const resource = this.stack
      .all("apigateway/resource:Resource")
      .find((candidate) => candidate.urn === urn);
    if (resource === undefined) return "/";
    const parent = this.#pathOf(resource.propertyDependencies["parentId"]?.[0]);
    return `${parent === "/" ? "" : parent}/${String(resource.inputs["pathPart"])}`;
  }
}

function partsOf(path: string): string[] {
  return path.split("/").filter((part) => part !== "");
}

function parametersOf(
  declared: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, part] of declared.entries()) {
    const [, name, greedy] = /^\{([^{}+]+)(\+?)\}$/.exec(part) ?? [];
    const value = parts[index];
    if (value === undefined) return undefined;
    if (name === undefined) {
      if (part !== value) return undefined;
    } else if (greedy === "+") {
      return { ...found, [name]: parts.slice(index).join("/") };
    } else {
      found[name] = decodeURIComponent(value);
    }
  }
  return declared.length === parts.length ? found : undefined;
}

/** Sorts fixed parts before parameters, and those before greedy ones. */
function weightOf(path: string): string {
  return partsOf(path)
    .map((part) => (part.endsWith("+}") ? "2" : part.startsWith("{") ? "1" : "0"))
    .join("");
}
