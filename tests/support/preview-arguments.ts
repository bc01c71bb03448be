import { Command } from "commander";
import type { Arguments } from "../../tools/preview/arguments";
import {
  previewOptions,
  readPreviewArguments,
  type PreviewValues,
} from "../../tools/preview/preview-options";

/** What the options of a preview are understood as. */
export function previewArguments(argv: readonly string[]): Arguments {
  const command = new Command()
    .argument("[stack...]")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const option of previewOptions()) command.addOption(option);
  command.parse(argv, { from: "user" });
  return readPreviewArguments(command.opts<PreviewValues & Record<string, unknown>>(), command.args);
}
