import type { PreviewRequest } from "../model";
import type { PropertyMap } from "../values";

/** The outputs of other stacks, as far as they are given. */
export class StackReferences {
  constructor(
    private readonly own: Pick<PreviewRequest, "organization" | "project" | "stack">,
    private readonly given: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    private readonly warn: (message: string) => void,
  ) {}

  /** What a `StackReference` reads: without `outputs` where they are not given, so that they are unknown. */
  outputs(stack: string): PropertyMap {
    const outputs = this.given[stack];
    if (outputs !== undefined) return { name: stack, outputs: outputs as PropertyMap, secretOutputNames: [] };
    // Nothing is deployed yet, here as in a first preview by the real engine.
    if (this.isOwn(stack)) return { name: stack, outputs: {}, secretOutputNames: [] };
    this.warn(
      `The outputs of the stack ${stack} are unknown unless they are given: an offline preview reads no other stack.`,
    );
    return { name: stack };
  }

  private isOwn(name: string): boolean {
    const { organization, project, stack } = this.own;
    return [stack, `${organization}/${stack}`, `${organization}/${project}/${stack}`].includes(name);
  }
}
