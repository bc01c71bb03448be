import { styleText } from "node:util";

/** A style of `node:util`'s styleText. */
export type Style = Parameters<typeof styleText>[0];

/** Puts a text in a style, or leaves it as it is where there is no colour. */
export type Paint = (style: Style, text: string) => string;

/** Paints for a terminal with or without colour. */
export function paintWith(colour: boolean): Paint {
  return (style, text) =>
    colour && text !== "" && style !== "reset" ? styleText(style, text, { validateStream: false }) : text;
}

/** Whether a stream is to get colour: the option, else FORCE_COLOR and NO_COLOR, else what the terminal can. */
export function wantsColour(
  option: boolean | undefined,
  environment: NodeJS.ProcessEnv,
  stream: { readonly isTTY?: boolean },
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: none, TERM: terminal } = environment;
  if (option !== undefined) return option;
  if (force !== undefined) return force !== "0" && force !== "false";
  if (none !== undefined && none !== "") return false;
  return stream.isTTY === true && terminal !== "dumb";
}
