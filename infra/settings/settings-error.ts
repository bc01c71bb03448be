/** One wrong setting. */
export interface Problem {
  /** Full key with its path, such as `secure-transport:routes[0].path`. */
  readonly key: string;
  /** What is set, as text; `undefined` when nothing is. Never the content of a secret. */
  readonly value: string | undefined;
  /** What would be right. */
  readonly expected: string;
  /** A command or an edit that sets it right. */
  readonly mend: string;
}

/** Everything that is wrong with the settings of a stack, in one error. */
export class SettingsError extends Error {
  constructor(
    stack: string,
    readonly problems: readonly Problem[],
  ) {
    const count = problems.length === 1 ? "1 setting is" : `${problems.length} settings are`;
    super([`${count} wrong in stack ${stack}.`, ...problems.map(describe)].join("\n\n"));
    this.name = "SettingsError";
  }
}

function describe({ key, value, expected, mend }: Problem): string {
  const state = value === undefined ? "is not set" : `is ${value}`;
  return `  ${key} ${state}\n    expected: ${expected}\n    to mend:  ${mend}`;
}
