import { readConfig, type Config, type Settings } from "./read-config";

type Given = Readonly<Record<string, unknown>>;

/** Reads the configuration of one policy once for all resources, and hands out what is wrong with it once. */
export class ConfigReader<S extends Settings> {
  private given: Given | undefined;
  private shared: Given | undefined;
  private latest: Config<S> | undefined;
  private untold: readonly string[] = [];

  constructor(private readonly settings: S) {}

  /** Whether something is wrong with the configuration that was read last, and nobody has been told. */
  get hasProblems(): boolean {
    return this.untold.length > 0;
  }

  /** The values for the configuration that the SDK hands over, and for the one that all policies share. */
  read(given: Given, shared?: Given): Config<S> {
    const isKnown = isSame(this.given, given);
    if (this.latest === undefined || this.shared !== shared || !isKnown) {
      const { config, problems } = readConfig(this.settings, given, shared);
      if (!isKnown) this.untold = problems;
      this.given = given;
      this.shared = shared;
      this.latest = config;
    }
    return this.latest;
  }

  /** Everything that is wrong with the configuration that was read last, if nobody has asked before. */
  takeProblems(): readonly string[] {
    const problems = this.untold;
    this.untold = [];
    return problems;
  }
}

/** The SDK hands over a new object at each call, with the same values in it. */
function isSame(a: Given | undefined, b: Given): boolean {
  if (a === undefined) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
