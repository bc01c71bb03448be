import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import { gathered } from "../kit/input/gathered";
import type { Input } from "../kit/input/input";
import { Undecided } from "../kit/input/undecided";

const methods: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["put", "PUT"],
  ["post", "POST"],
  ["delete", "DELETE"],
  ["options", "OPTIONS"],
  ["head", "HEAD"],
  ["patch", "PATCH"],
  ["trace", "TRACE"],
  ["x-amazon-apigateway-any-method", "ANY"],
]);

/** An operation of an API's definition. */
export interface Operation {
  /** Such as `GET`, and `ANY` for every method. */
  readonly method: string;
  /** Such as `/orders/{id}`, or `/$default` for everything. */
  readonly path: string;
  readonly node: Input;
}

/** An integration of an API's definition. */
export type DocumentIntegration = Input;

/** References to references; a circle ends here. */
const mostHops = 5;

/** The document of an API as the provider aws takes it. */
export function documentOf(inputs: Input): ApiDocument {
  return inputs.as(definition);
}

/** As `documentOf`, for the provider aws-native. */
export function nativeDocumentOf(inputs: Input): ApiDocument {
  return inputs.as(nativeDefinition);
}

const definition = (inputs: Input): ApiDocument => new ApiDocument(inputs.read("body"));

const nativeDefinition = (inputs: Input): ApiDocument =>
  new ApiDocument(inputs.read("body"), inputs.read("bodyS3Location"));

/**
 * The OpenAPI 2 or 3 document that defines an API, empty where there is none. API Gateway's own keys in it:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export class ApiDocument {
  constructor(
    private readonly body: Input,
    /** Where the document is named that stands in S3, for the providers that take one. */
    private readonly elsewhere?: Input,
  ) {}

  /** The root of the document. A document in S3 is an open question. */
  get root(): Input {
    if (this.elsewhere?.isSet() === true) {
      throw new Undecided(
        this.elsewhere.path,
        "is a definition in S3, which no policy can read; give it as body",
      );
    }
    return this.body.document();
  }

  read(path: string): Input {
    return this.root.read(path);
  }

  /** Applies a check to every operation; one that is unknown does not keep the others from being judged. */
  readonly eachOperation = gathered<Operation>((check) => {
    const operations = (item: Input) => this.target(item).entries();
    return each(this.read("paths").entries(), function* ([path, item]) {
      if (!path.startsWith("/") && path !== "$default") return;
      yield* each(operations(item), function* ([key, node]) {
        const method = methods.get(key.toLowerCase());
        if (method !== undefined) yield* check({ method, path, node });
      });
    });
  });

  /** Applies a check to the integration of every operation. */
  readonly eachIntegration = gathered<DocumentIntegration>((check) =>
    this.eachOperation((operation) => check(this.integrationOf(operation))),
  );

  /**
   * What answers an operation, which may be one that operations share by name. A place without value where nothing does.
   * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integrations.html
   */
  integrationOf({ node }: Operation): DocumentIntegration {
    return this.target(node.read("x-amazon-apigateway-integration"));
  }

  /** Applies a check to every security scheme, of OpenAPI 3 and of OpenAPI 2. */
  *eachScheme(check: (name: string, scheme: Input) => Findings): Findings {
    const places = [() => this.read("components.securitySchemes"), () => this.read("securityDefinitions")];
    yield* each(places, (place) => each(place().entries(), ([name, scheme]) => check(name, scheme)));
  }

  /** The security scheme of a name; a place without value where the document has none. */
  scheme(name: string): Input {
    const scheme = this.read("components.securitySchemes").key(name);
    return this.target(scheme.isSet() ? scheme : this.read("securityDefinitions").key(name));
  }

  /** What stands at a place, or what its `$ref` stands for. https://spec.openapis.org/oas/v3.0.4.html#reference-object */
  private target(place: Input, hops = mostHops): Input {
    const reference = place.key("$ref").text();
    if (reference === undefined) return place;
    if (!reference.startsWith("#/") || hops === 0) {
      throw new Undecided(place.path, "refers to a definition that does not stand in this document");
    }
    const steps = reference.slice(2).split("/");
    const found = steps.reduce((owner, step) => owner.key(keyOf(step)), this.root);
    return this.target(found, hops - 1);
  }

  /** Applies a check to every answer that API Gateway gives by itself, such as 401. */
  *eachGatewayResponse(check: (response: Input) => Findings): Findings {
    yield* each(this.read("x-amazon-apigateway-gateway-responses").entries(), ([, response]) =>
      check(response),
    );
  }
}

/** https://www.rfc-editor.org/rfc/rfc6901#section-6 */
function keyOf(step: string): string {
  return decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
