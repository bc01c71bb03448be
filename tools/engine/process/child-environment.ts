import { tmpdir } from "node:os";
import { join } from "node:path";
import { defined, filled } from "../defined";
import type { NodeOptions } from "./node-options";

/**
 * What a Pulumi process reads from its environment and only the engine may say. FORCE_COLOR would make Node.js colour what
 * a program logs, which can take it minutes (`plain-inspect.js`), and is taken out of it again.
 */
const owned = /^(PULUMI_(CONFIG|CONFIG_SECRET_KEYS|NODEJS_(?!TRANSPILE_ONLY$).*)|FORCE_COLOR)$/;

/** The user's environment without what the engine says, and with what it says. */
export function childEnvironment(
  options: NodeOptions,
  said: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !owned.test(name)));
  return {
    // From Node.js 22 on, compiled code is kept between runs: most of a start is reading the SDK.
    NODE_COMPILE_CACHE: join(tmpdir(), "pulumi-preview-compile-cache"),
    ...inherited,
    ...defined({
      PULUMI_NODEJS_TYPESCRIPT: options.typescript ? "true" : undefined,
      PULUMI_NODEJS_TSCONFIG_PATH: filled(options.tsconfig),
    }),
    ...said,
  };
}
