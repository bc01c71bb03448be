import stringWidth from "string-width";
import { placeOf } from "../../place-of";
import { shortType } from "../../short-type";
import { subjectName } from "../../subject";
import { cut } from "../../text/cut";
import { verdictSign } from "../../verdict-sign";
import type { Alike } from "../../alike";
import type { Ink } from "./ink";
import { verdictStyle } from "./verdict-style";

/**
 * One line of findings that say the same, with as many of their subjects as it has room for: `✖ a, b (aws:lb:Listener)
 * index.ts:7`. `others` is how many findings of the rule are told nowhere else.
 */
export function alikeLine({ first, checks }: Alike, others: number, ink: Ink): string {
  const { subject, verdict } = first;
  const [place, ...otherPlaces] = new Set(checks.map((check) => placeOf(check.subject)));
  const isOnePlace = otherPlaces.length === 0;
  const names = checks.map((check) => {
    const own = placeOf(check.subject);
    const name = subjectName(check.subject);
    return isOnePlace || own === undefined ? name : `${name} ${own}`;
  });
  const type = subject.kind === "resource" ? ` (${shortType(subject.type)})` : "";
  const end = isOnePlace && place !== undefined ? `  ${place}` : "";
  const write = (number: number, about: string) => {
    const left = checks.length - number + others;
    return {
      head: `  ${verdictSign[verdict]} ${names.slice(0, number).join(", ")}${about}${end}`,
      more: left === 0 ? "" : `  and ${left} more: --full`,
    };
  };
  const lines = names.map((_, index) => write(names.length - index, index === 0 ? type : ""));
  const candidates = [...lines.slice(0, 1), write(names.length, ""), ...lines.slice(1)];
  const { head, more } =
    candidates.find((line) => stringWidth(line.head + line.more) <= ink.width) ?? write(1, type);
  return `${ink.paint(verdictStyle[verdict], cut(head, ink.width - more.length))}${ink.paint("dim", more)}`;
}
