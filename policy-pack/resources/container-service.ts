import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A service of App Runner. */
export interface ContainerService {
  /** True where nothing is said. */
  readonly isPubliclyAccessible: Input;
}

/** Services of App Runner. */
export const containerService = resource<ContainerService>(
  under(["aws:apprunner/service:Service", "aws-native:apprunner:Service"], (inputs: Input) => ({
    isPubliclyAccessible: inputs.read("networkConfiguration.ingressConfiguration.isPubliclyAccessible"),
  })),
);
