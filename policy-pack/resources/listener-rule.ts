import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";
import { actionNames, ListenerActions, nativeActionNames, type ActionNames } from "./listener";

/** A rule of a listener of an application load balancer. */
export interface ListenerRule {
  readonly listener: Input;
  readonly actions: ListenerActions;
}

/** Rules of listeners. */
export const listenerRule = resource<ListenerRule>({
  ...under(
    [
      "aws:lb/listenerRule:ListenerRule",
      "aws:alb/listenerRule:ListenerRule",
      "aws:elasticloadbalancingv2/listenerRule:ListenerRule",
      "aws:applicationloadbalancing/listenerRule:ListenerRule",
    ],
    view(actionNames),
  ),
  "aws-native:elasticloadbalancingv2:ListenerRule": view(nativeActionNames),
});

function view(names: ActionNames) {
  return (inputs: Input): ListenerRule => ({
    listener: inputs.read("listenerArn"),
    actions: new ListenerActions(inputs.read("actions"), names),
  });
}
