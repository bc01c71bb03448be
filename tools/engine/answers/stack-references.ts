import type { PreviewRequest } from "../model";
import type { PropertyMap } from "../values";

/** What a `StackReference` reads: without `outputs`, so that they are unknown, where they are not given, which is told. */
export function stackReference(
  { organization, project, stack, stackReferences }: PreviewRequest,
  name: string,
  warn: (message: string) => void,
): PropertyMap {
  const isOwn = [stack, `${organization}/${stack}`, `${organization}/${project}/${stack}`].includes(name);
  // Of the stack itself nothing is deployed yet, here as in a first preview by the real engine.
  const outputs = stackReferences[name] ?? (isOwn ? {} : undefined);
  if (outputs !== undefined) return { name, outputs: outputs as PropertyMap, secretOutputNames: [] };
  warn(
    `The outputs of the stack ${name} are unknown unless they are given: an offline preview reads no other stack.`,
  );
  return { name };
}
