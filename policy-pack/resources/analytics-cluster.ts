import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** How clusters of EMR encrypt: a document in the words of its API. */
export const analyticsCluster = resource<{ readonly configuration: Input }>({
  "aws:emr/securityConfiguration:SecurityConfiguration": (inputs) => ({
    configuration: inputs.read("configuration"),
  }),
  "aws-native:emr:SecurityConfiguration": (inputs) => ({
    configuration: inputs.read("securityConfiguration"),
  }),
});
