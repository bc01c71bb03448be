import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** An account that may send events to a bus, or everyone under a condition. */
export interface EventPermission {
  readonly principal: Input;
  /** Its `type`, `key` and `value` are one test. */
  readonly condition: Input;
}

/** Permissions of event buses that are no policy documents. */
export const eventPermission = resource<EventPermission>({
  ...under(
    ["aws:cloudwatch/eventPermission:EventPermission", "aws-native:events:EventBusPolicy"],
    (inputs: Input) => ({ principal: inputs.read("principal"), condition: inputs.read("condition") }),
  ),
});
