import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A target group of a load balancer. */
export interface TargetGroup {
  readonly protocol: Input;
  readonly targetType: Input;
}

/** Target groups of application and network load balancers. */
export const targetGroup = resource<TargetGroup>(
  under(
    [
      "aws:lb/targetGroup:TargetGroup",
      "aws:alb/targetGroup:TargetGroup",
      "aws:elasticloadbalancingv2/targetGroup:TargetGroup",
      "aws:applicationloadbalancing/targetGroup:TargetGroup",
      "aws-native:elasticloadbalancingv2:TargetGroup",
    ],
    (inputs: Input) => ({ protocol: inputs.read("protocol"), targetType: inputs.read("targetType") }),
  ),
);
