import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A service of VPC Lattice, or a network of them. */
export interface LatticeService {
  /** `NONE` where nothing is said. */
  readonly authType: Input;
}

/** Services and service networks of VPC Lattice. */
export const latticeService = resource<LatticeService>(
  under(
    [
      "aws:vpclattice/service:Service",
      "aws:vpclattice/serviceNetwork:ServiceNetwork",
      "aws-native:vpclattice:Service",
      "aws-native:vpclattice:ServiceNetwork",
    ],
    (inputs: Input) => ({ authType: inputs.read("authType") }),
  ),
);

/** Who may call a service or a service network of VPC Lattice. */
export const latticeAuthPolicy = resource<{ readonly policy: Input }>(
  under(["aws:vpclattice/authPolicy:AuthPolicy", "aws-native:vpclattice:AuthPolicy"], (inputs: Input) => ({
    policy: inputs.read("policy"),
  })),
);
