import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";

/** A property that a provider hands on as it is, under its own name or as CloudFormation writes it, in capitals. */
export function eitherCase(owner: Input, name: string): Input {
  return firstSet(owner.read(name), () => owner.read(name.charAt(0).toUpperCase() + name.slice(1)));
}
