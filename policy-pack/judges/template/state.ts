import { nothing, oneOf, type Facts, type Value } from "./value";

/** A variable, and how often it was set: what is known of one setting says nothing of the next. */
interface Variable {
  readonly version: number;
  readonly value: Value;
}

let versions = 0;

/** What is known at one point of a template. */
export class State {
  private constructor(
    private readonly variables: ReadonlyMap<string, Variable>,
    /** What conditions left of a value, by the name of the reference. */
    readonly facts: Facts,
    /** False after a condition that never holds. */
    readonly isReachable: boolean,
  ) {}

  static readonly start = new State(new Map(), new Map(), true);

  /** The value of a variable; undefined for one that is not set. */
  get(name: string): Value | undefined {
    const variable = this.variables.get(name);
    return variable === undefined ? undefined : (this.facts.get(nameOf(name, variable)) ?? variable.value);
  }

  /** The name under which conditions speak of a variable; undefined for one that is not set. */
  factName(name: string): string | undefined {
    const variable = this.variables.get(name);
    return variable === undefined ? undefined : nameOf(name, variable);
  }

  set(name: string, value: Value): State {
    const variables = new Map(this.variables).set(name, { version: ++versions, value });
    return new State(variables, this.facts, this.isReachable);
  }

  /** Changes one object wherever a variable holds it. */
  replace(old: Value, value: Value): State {
    const variables = new Map(this.variables);
    for (const name of this.variables.keys()) {
      if (this.get(name) === old) variables.set(name, { version: ++versions, value });
    }
    return new State(variables, this.facts, this.isReachable);
  }

  /** The same point where values are known to be no more than these. */
  knowing(facts: Facts): State {
    return new State(this.variables, new Map([...this.facts, ...facts]), this.isReachable);
  }

  get unreachable(): State {
    return new State(this.variables, this.facts, false);
  }

  /** The point where two ways meet. */
  static join(one: State, other: State): State {
    if (!one.isReachable) return other;
    if (!other.isReachable || one === other) return one;
    const variables = new Map<string, Variable>();
    for (const name of new Set([...one.variables.keys(), ...other.variables.keys()])) {
      const mine = one.variables.get(name);
      const theirs = other.variables.get(name);
      const isSame = mine !== undefined && mine.version === theirs?.version;
      variables.set(
        name,
        isSame
          ? mine
          : { version: ++versions, value: oneOf([one.get(name) ?? nothing, other.get(name) ?? nothing]) },
      );
    }
    const facts = new Map<string, Value>();
    for (const [name, value] of one.facts) {
      const theirs = other.facts.get(name);
      if (theirs !== undefined) facts.set(name, oneOf([value, theirs]));
    }
    return new State(variables, facts, true);
  }
}

function nameOf(name: string, { version }: Variable): string {
  return `${name}@${version}`;
}
