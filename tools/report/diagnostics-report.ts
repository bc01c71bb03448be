import { stripVTControlCharacters } from "node:util";
import type { Diagnostic } from "../engine/model";
import { groupBy } from "./group-by";
import type { Paint, Style } from "./paint";
import { resourceLabel } from "./resource-label";

const prefixes: Readonly<Record<Diagnostic["severity"], readonly [string, Style]>> = {
  debug: ["debug: ", "dim"],
  info: ["", "reset"],
  warning: ["warning: ", "yellow"],
  error: ["error: ", "red"],
};

function renderDiagnostic({ severity, message }: Diagnostic, paint: Paint): readonly string[] {
  const [prefix, style] = prefixes[severity];
  const [first = "", ...rest] = stripVTControlCharacters(message).trimEnd().split("\n");
  return [`    ${paint(style, prefix)}${first}`, ...rest.map((line) => `    ${line}`.trimEnd())];
}

/** What program and engine had to say, grouped by resource in the CLI's layout. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  stackUrn: string,
  paint: Paint,
): readonly string[] {
  const shown = diagnostics.filter(({ severity, message }) => severity !== "debug" && message.trim() !== "");
  if (shown.length === 0) return [];
  const groups = groupBy(shown, ({ urn }) => urn ?? stackUrn);
  return [
    paint(["bold", "magenta"], "Diagnostics:"),
    ...[...groups].flatMap(([urn, messages]) => {
      const { type, name } = resourceLabel(urn);
      return [
        `  ${paint("blueBright", `${type} (${name}):`)}`,
        ...messages.flatMap((diagnostic) => renderDiagnostic(diagnostic, paint)),
      ];
    }),
  ];
}
