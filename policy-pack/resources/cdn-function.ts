import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** The code of functions that CloudFront runs at its edges. */
export const cdnFunction = resource<Input>({
  "aws:cloudfront/function:Function": (inputs) => inputs.read("code"),
  "aws-native:cloudfront:Function": (inputs) => inputs.read("functionCode"),
});
