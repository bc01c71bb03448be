import type { Option } from "commander";

/** Options that npm itself has a use for, so that its environment says nothing of what was meant. */
const ofNpm = ["version", "help", "color", "config"];

/**
 * The options that npm took for itself: without `--` before them, `npm start --json` hands nothing on, and tells its
 * scripts in the environment alone.
 */
export function swallowedOptions(
  options: readonly Option[],
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (environment["npm_lifecycle_event"] === undefined) return [];
  return options.flatMap(({ long }) => {
    const name = long?.slice("--".length).replace(/^no-/, "") ?? "";
    if (name === "" || ofNpm.includes(name)) return [];
    const isGiven = argv.some((word) => word === long || word.startsWith(`${long ?? ""}=`));
    return !isGiven && environment[`npm_config_${name.replace(/-/g, "_")}`] !== undefined
      ? [`--${name}`]
      : [];
  });
}
