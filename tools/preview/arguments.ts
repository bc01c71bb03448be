import type { ConfigFlag } from "./project/config-overrides";

/** A policy pack and its configuration file, as they were named. */
export interface PackArgument {
  readonly directory: string;
  readonly configFile: string | undefined;
}

/** What is to be previewed, as the command line names it. */
export interface Arguments {
  readonly cwd: string;
  readonly stack: string | undefined;
  readonly config: readonly ConfigFlag[];
  /** True if the keys of `config` may lead into structured values. */
  readonly configPath: boolean;
  readonly packs: readonly PackArgument[];
  readonly stackOutputs: readonly { readonly stack: string; readonly file: string }[];
  /** Files with answers to the program's invokes. */
  readonly invokeAnswers: readonly string[];
  /** Where the functions that were not answered are written. */
  readonly writeInvokeAnswers: string | undefined;
}
