import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A part of a path of a REST API: API Gateway calls it a resource. */
export interface PathPart {
  /** The part above it, or the root of the API. */
  readonly parent: Input;
  readonly part: Input;
}

/** Parts of paths of REST APIs. */
export const pathPart = resource<PathPart>(
  under(["aws:apigateway/resource:Resource", "aws-native:apigateway:Resource"], (inputs: Input) => ({
    parent: inputs.read("parentId"),
    part: inputs.read("pathPart"),
  })),
);
