import type { Option } from "commander";
import { nearest } from "../text/nearest";

/** An option that npm took for itself: as it was written, and as it was meant. */
export interface SwallowedOption {
  readonly written: string;
  readonly meant: string;
}

/** Options that npm itself has a use for, so that its environment says nothing of what was meant. */
const ofNpm = ["version", "help", "color", "config", "cafile"];

/**
 * The options that npm took for itself: without `--` before them, `npm start --json` hands nothing on, and tells its
 * scripts in the environment alone, where they stand beside npm's own. A misspelt one is one edit away, or two where it is
 * so long that no option of npm is as near.
 */
export function swallowedOptions(
  options: readonly Option[],
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): readonly SwallowedOption[] {
  if (environment["npm_lifecycle_event"] === undefined) return [];
  const isGiven = (long: string) => argv.some((word) => word === long || word.startsWith(`${long}=`));
  const names = options.flatMap(({ long }) => {
    const name = long?.slice("--".length).replace(/^no-/, "") ?? "";
    return name === "" || ofNpm.includes(name) || isGiven(`--${name}`) ? [] : [name];
  });
  return Object.keys(environment).flatMap((variable) => {
    const written = /^npm_config_(?<name>.+)$/.exec(variable)?.groups?.["name"]?.replace(/_/g, "-");
    if (written === undefined || ofNpm.includes(written)) return [];
    const meant = nearest(written, names);
    return meant !== undefined && meant.edits <= Math.min(2, meant.name.length / 3)
      ? [{ written: `--${written}`, meant: `--${meant.name}` }]
      : [];
  });
}
