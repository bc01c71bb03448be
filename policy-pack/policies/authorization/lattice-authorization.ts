import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { latticeAuthPolicy, latticeService, type LatticeService } from "../../resources/lattice-service";

/** Left unset, the type is NONE. */
export const latticeAuthorization = definePolicy({
  name: "lattice-authorization",
  concern: "auth",
  severity: "high",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html",
  description:
    "VPC Lattice services and service networks authorize callers by IAM, and their policies name them.",
  why: "Without it every workload in an associated network may call the service.",
  remediation: "Set authType to AWS_IAM, and attach an auth policy that names the principals that may call.",
  limits: "A service whose network authorizes is told all the same: each of the two is judged by itself.",
  checks: [on(latticeService, authorized), on(latticeAuthPolicy, closed)],
});

function* authorized({ authType }: LatticeService): Findings {
  const kind = authType.text() ?? "NONE";
  if (kind === "AWS_IAM") return;
  const is =
    kind === "NONE" ? "NONE, so callers are not asked who they are" : "of a kind that does not exist";
  yield `${authType.path} is ${is}. Set it to AWS_IAM.`;
}

function* closed({ policy }: { readonly policy: Input }): Findings {
  yield* closedToEveryone(
    policy,
    `${policy.path} allows Principal "*" without a condition that says who, so anonymous callers are let in. Name the principals, or add a condition on aws:PrincipalOrgID.`,
  );
}
