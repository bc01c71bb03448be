import { knownTokens } from "./known-tokens";
import { SdkDeclarations, type ResourceShape } from "./sdk-declarations";

/** The shapes of the resources of aws-native that the pack knows, from the folder of the installed package. */
export function nativeShapes(folder: string): Record<string, ResourceShape> {
  const declarations = new SdkDeclarations(folder);
  const tokens = knownTokens().filter((token) => token.startsWith("aws-native:"));
  const shapes: Record<string, ResourceShape> = {};
  for (const token of tokens) {
    const shape = declarations.resource(token);
    if (shape !== undefined) shapes[token] = shape;
  }
  return shapes;
}
