import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A listener of Global Accelerator. */
export interface AcceleratorListener {
  readonly portRanges: Input;
  /** `TCP` or `UDP`; undefined where the listener takes both. */
  readonly protocol: Input | undefined;
}

/** Listeners of Global Accelerator. */
export const acceleratorListener = resource<AcceleratorListener>({
  ...under(
    ["aws:globalaccelerator/listener:Listener", "aws-native:globalaccelerator:Listener"],
    (inputs: Input) => ({ portRanges: inputs.read("portRanges"), protocol: inputs.read("protocol") }),
  ),
  "aws:globalaccelerator/customRoutingListener:CustomRoutingListener": (inputs) => ({
    portRanges: inputs.read("portRanges"),
    protocol: undefined,
  }),
});
