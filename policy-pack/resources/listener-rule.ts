import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";
import { ListenerActions } from "./listener";

/** A rule of a listener of an application load balancer. */
export interface ListenerRule {
  readonly listener: Input;
  readonly actions: ListenerActions;
}

/** Rules of listeners. */
export const listenerRule = resource<ListenerRule>(
  under(
    [
      "aws:lb/listenerRule:ListenerRule",
      "aws:alb/listenerRule:ListenerRule",
      "aws:elasticloadbalancingv2/listenerRule:ListenerRule",
      "aws:applicationloadbalancing/listenerRule:ListenerRule",
      "aws-native:elasticloadbalancingv2:ListenerRule",
    ],
    (inputs: Input) => ({
      listener: inputs.read("listenerArn"),
      actions: new ListenerActions(inputs.read("actions")),
    }),
  ),
);
