import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** An application, network or gateway load balancer. */
export interface LoadBalancer {
  /** `application` where nothing is said. */
  readonly kind: Input;
  isInternal(): boolean;
}

/** Application, network and gateway load balancers. */
export const loadBalancer = resource<LoadBalancer>({
  ...Object.fromEntries(
    [
      "aws:lb/loadBalancer:LoadBalancer",
      "aws:alb/loadBalancer:LoadBalancer",
      "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer",
      "aws:applicationloadbalancing/loadBalancer:LoadBalancer",
    ].map((token) => [
      token,
      (inputs: Input): LoadBalancer => ({
        kind: inputs.read("loadBalancerType"),
        isInternal: () => inputs.read("internal").flag() === true,
      }),
    ]),
  ),
  "aws-native:elasticloadbalancingv2:LoadBalancer": (inputs) => ({
    kind: inputs.read("type"),
    isInternal: () => inputs.read("scheme").text() === "internal",
  }),
});
