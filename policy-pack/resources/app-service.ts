import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A service of App Runner. */
export interface AppService {
  /** True where nothing is said. */
  readonly isPublic: Input;
}

/** Services of App Runner. */
export const appService = resource<AppService>(
  under(["aws:apprunner/service:Service", "aws-native:apprunner:Service"], (inputs: Input) => ({
    isPublic: inputs.read("networkConfiguration.ingressConfiguration.isPubliclyAccessible"),
  })),
);
