import { SettingsError, type Problem } from "./settings-error";
import type { SettingsSource } from "./settings-source";

/** What a setting must be. `parse` gives `undefined` for a value that is not that. */
export interface Expectation<Value> {
  readonly expected: string;
  /** A valid value, shown as the way to mend a wrong one and standing in for it until every setting is read. */
  readonly example: Value;
  /** How the example is written in the configuration, where that differs from its value. */
  readonly written?: string;
  readonly parse: (raw: unknown) => Value | undefined;
}

/** Reads settings one by one and remembers every problem, so that all of them are reported at once. */
export class SettingsReader {
  private readonly problems: Problem[] = [];
  private readonly known = new Set<string>();

  constructor(private readonly source: SettingsSource) {}

  /** Reads a setting that must have a value. */
  required<Value>(key: string, expectation: Expectation<Value>): Value {
    return this.optional(key, expectation) ?? this.unset(key, expectation);
  }

  /** Reads a setting that may be left out; an empty text counts as left out. */
  optional<Value>(key: string, expectation: Expectation<Value>): Value | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : this.field(key, decode(text), expectation);
  }

  /** Reads a list of settings, each judged on its own; a list that is left out is empty. */
  list<Value>(key: string, expectation: Expectation<Value>): Value[] {
    const items = this.optional(key, {
      expected: "a list",
      example: [] as unknown[],
      parse: (raw) => (Array.isArray(raw) ? (raw as unknown[]) : undefined),
    });
    return (items ?? []).map((item, index) => this.field(`${key}[${index}]`, item, expectation));
  }

  /** Records a problem with `key` when `holds` is false, unless a setting that it depends on is wrong already. */
  check(keys: readonly string[], holds: () => boolean, problem: Omit<Problem, "key">): void {
    const wrong = (key: string) => this.problems.some((known) => isAtOrBelow(known.key, this.fullKey(key)));
    if (!keys.some(wrong) && !holds()) this.report(keys[0] ?? "", problem);
  }

  /** Records a problem with `key`. */
  report(key: string, problem: Omit<Problem, "key">): void {
    this.problems.push({ key: this.fullKey(key), ...problem });
  }

  /** The configured text of a key, `undefined` when it is empty or left out. */
  text(key: string): string | undefined {
    const fullKey = this.fullKey(key);
    this.known.add(fullKey);
    return this.source.values[fullKey] || undefined;
  }

  /** Ends the reading: throws a `SettingsError` when anything is wrong, unknown keys of `namespaces` included. */
  finish(namespaces: readonly string[]): void {
    for (const fullKey of Object.keys(this.source.values).sort()) {
      const namespace = fullKey.slice(0, fullKey.indexOf(":"));
      if (!namespaces.includes(namespace) || this.known.has(fullKey)) continue;
      const keys = [...this.known]
        .filter((known) => known.startsWith(`${namespace}:`))
        .map((known) => known.slice(namespace.length + 1))
        .sort();
      const value = this.shown(fullKey, this.source.values[fullKey]);
      this.report(fullKey, {
        value,
        expected: `one of the keys ${keys.join(", ")}`,
        mend: `pulumi config rm ${fullKey}`,
      });
    }
    if (this.problems.length > 0) throw new SettingsError(this.source.stack, this.problems);
  }

  /** Reads a part of a structured setting, which its caller has taken out of the whole. */
  field<Value>(key: string, raw: unknown, expectation: Expectation<Value>): Value {
    const value = expectation.parse(raw);
    if (value !== undefined) return value;
    this.report(key, {
      value: this.shown(this.fullKey(key), raw),
      expected: expectation.expected,
      mend: this.setCommand(key, expectation),
    });
    return expectation.example;
  }

  private unset<Value>(key: string, expectation: Expectation<Value>): Value {
    const { expected, example } = expectation;
    this.report(key, { value: undefined, expected, mend: this.setCommand(key, expectation) });
    return example;
  }

  private setCommand(key: string, { example, written }: Expectation<unknown>): string {
    const value = written ?? (typeof example === "string" ? example : JSON.stringify(example));
    const path = /[[.]/.test(key) ? `--path '${this.fullKey(key)}'` : this.fullKey(key);
    return typeof example === "object" && written === undefined
      ? `edit ${this.fullKey(key)} in Pulumi.${this.source.stack}.yaml, for example ${value}`
      : `pulumi config set ${path} ${/^[\w.:/@-]+$/.test(value) ? value : `'${value}'`}`;
  }

  private shown(fullKey: string, raw: unknown): string {
    const secret = this.source.secretKeys.some((key) => isAtOrBelow(fullKey, key));
    // A URL may hold a password that nobody declared to be one.
    return secret ? "(a secret)" : JSON.stringify(raw).replace(/\/\/[^/@"]*@/g, "//(a secret)@");
  }

  private fullKey(key: string): string {
    return key.includes(":") ? key : `${this.source.project}:${key}`;
  }
}

/** Pulumi hands lists and objects over as JSON, and anything else as text. */
function decode(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isAtOrBelow(key: string, ancestor: string): boolean {
  return key === ancestor || key.startsWith(`${ancestor}[`) || key.startsWith(`${ancestor}.`);
}
