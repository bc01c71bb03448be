/** A resource as the engine keeps it in the stack's state; secrets are encrypted. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly id?: string;
  readonly protect?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** The resources in the text of a stack's checkpoint; none where there is no checkpoint yet. */
export function readState(text: string): readonly StateResource[] {
  if (text === "") return [];
  const { checkpoint } = JSON.parse(text) as {
    checkpoint: { latest?: { resources?: readonly StateResource[] } };
  };
  return checkpoint.latest?.resources ?? [];
}
