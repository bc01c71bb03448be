import { quote } from "../../judges/quote";
import type { Setting } from "./setting";

/** The settings of a policy by the name of the configuration property. */
export type Settings = Readonly<Record<string, Setting<unknown>>>;

/** The values of settings. */
export type Config<S extends Settings> = {
  readonly [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never;
};

/**
 * Reads the configuration of a policy and finds every problem with it at once. The engine has checked the schema
 * by then, but it takes a misspelt property in silence. Where a value is left out, the one that all policies share
 * holds, and failing that the setting's own fallback.
 */
export function readConfig<S extends Settings>(
  settings: S,
  given: Readonly<Record<string, unknown>>,
  shared: Readonly<Record<string, unknown>> = {},
): { config: Config<S>; problems: readonly string[] } {
  const problems = Object.keys(given)
    .filter((name) => !Object.hasOwn(settings, name))
    .map((name) => `${quote(name)} is not a setting; the settings are ${Object.keys(settings).join(", ")}`);
  const values = Object.entries(settings).map(([name, setting]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const inherited = setting.shared === undefined ? undefined : shared[setting.shared];
    if (value === undefined) return [name, inherited ?? setting.fallback];
    return [name, setting.read(value, (problem) => problems.push(`${name}: ${problem}`))];
  });
  return { config: Object.fromEntries(values) as Config<S>, problems };
}
