import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** Settings of the methods of a stage, for one path or, for all of them. */
export interface MethodSettings {
  readonly api: Input;
  readonly stageName: Input;
  readonly methodPath: Input;
  readonly settings: Input;
}

/** Settings of methods that are resources by themselves. */
export const methodSettings = resource<MethodSettings>({
  "aws:apigateway/methodSettings:MethodSettings": (inputs) => ({
    api: inputs.read("restApi"),
    stageName: inputs.read("stageName"),
    methodPath: inputs.read("methodPath"),
    settings: inputs.read("settings"),
  }),
});

/** Settings of methods that their stage carries itself, as a list. */
export const settingsInStage = resource<Input>({
  "aws-native:apigateway:Stage": (inputs) => inputs.read("methodSettings"),
});
