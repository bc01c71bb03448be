import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A listener of Global Accelerator. */
export interface AcceleratorListener {
  readonly portRanges: Input;
}

/** Listeners of Global Accelerator. */
export const acceleratorListener = resource<AcceleratorListener>(
  under(
    ["aws:globalaccelerator/listener:Listener", "aws-native:globalaccelerator:Listener"],
    (inputs: Input) => ({
      portRanges: inputs.read("portRanges"),
    }),
  ),
);
