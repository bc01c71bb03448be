import { removeCommand, secretExample, setCommand, setSecretCommand } from "./mend";
import { nearest } from "./nearest";
import type { Problem } from "./settings-error";
import { wrong, type Wrong } from "./wrong";

/** What every place of a configuration knows. */
export interface Notes {
  readonly stack: string;
  /** The keys whose values are stored encrypted, as a whole or in part. */
  readonly secretKeys: readonly string[];
  readonly problems: Problem[];
}

/** Where a value stands in the configuration; notes what is wrong there. */
export class Place {
  /** @param key Full key with its path, such as `secure-transport:routes[0].path`. */
  constructor(
    readonly key: string,
    private readonly notes: Notes,
  ) {}

  /** The place of a list's item or an object's field. */
  at(part: number | string): Place {
    return new Place(typeof part === "number" ? `${this.key}[${part}]` : `${this.key}.${part}`, this.notes);
  }

  /** Notes that the value is not what its shape expects. */
  refuse(raw: unknown, { expected, example }: { expected: string; example: unknown }): Wrong {
    return this.note(this.shown(raw), expected, setCommand(this.key, example, this.notes.stack));
  }

  /** Notes that there must be a value. */
  unset({ expected, example }: { expected: string; example: unknown }): Wrong {
    return this.note(undefined, expected, setCommand(this.key, example, this.notes.stack));
  }

  /** Notes something else: what is there, as text, what is expected, and the command that mends it. */
  note(value: string | undefined, expected: string, mend: string): Wrong {
    this.notes.problems.push({ key: this.key, value, expected, mend });
    return wrong;
  }

  /** Notes that nothing has this name, and gives the name that was meant as it seems. */
  misspelt(raw: unknown, { name, known, free, meant }: Misspelling): string | undefined {
    const { stack } = this.notes;
    const guess = nearest(name, free);
    const isSecret =
      this.isSecret() || known[nearest(name, Object.keys(known)) ?? ""]?.example === secretExample;
    const moved =
      guess === undefined
        ? ""
        : isSecret
          ? setSecretCommand(meant(guess), stack)
          : setCommand(meant(guess), raw, stack);
    const guessed = guess === undefined ? "" : `${guess}, as it seems: `;
    this.note(
      isSecret ? "(a secret)" : this.shown(raw),
      `${guessed}one of ${Object.keys(known).sort().join(", ")}`,
      [moved, this.remove()].filter((command) => command !== "").join(" && "),
    );
    return guess;
  }

  /** The command that sets this place. */
  set(value: unknown): string {
    return setCommand(this.key, value, this.notes.stack);
  }

  /** The command that takes this place out. */
  remove(): string {
    return removeCommand(this.key, this.notes.stack);
  }

  /** The command that asks for a secret at this place. */
  setSecret(): string {
    return setSecretCommand(this.key, this.notes.stack);
  }

  private isSecret(): boolean {
    return this.notes.secretKeys.some((key) => isAtOrBelow(this.key, key));
  }

  private shown(raw: unknown): string {
    // A URL may hold a password that nobody declared to be one.
    return this.isSecret() ? "(a secret)" : JSON.stringify(raw).replace(/\/\/[^/@"]*@/g, "//(a secret)@");
  }
}

/** A name that nothing has. */
interface Misspelling {
  readonly name: string;
  /** What there is, by its name. */
  readonly known: Readonly<Record<string, { readonly example: unknown }>>;
  /** The names that may have been meant. */
  readonly free: readonly string[];
  /** The full key of a name. */
  readonly meant: (name: string) => string;
}

function isAtOrBelow(key: string, ancestor: string): boolean {
  return key === ancestor || key.startsWith(`${ancestor}[`) || key.startsWith(`${ancestor}.`);
}
