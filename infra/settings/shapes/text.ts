import type { Shape } from "../shape";

/** Text that matches a pattern; where a pattern is not enough, a check decides and the pattern is for editors. */
export function text({
  expected,
  example,
  pattern,
  accepts = (text) => pattern.test(text),
}: {
  readonly expected: string;
  readonly example: string;
  readonly pattern: RegExp;
  readonly accepts?: (text: string) => boolean;
}): Shape<string> {
  return {
    expected,
    example,
    schema: { type: "string", pattern: pattern.source },
    read: (raw, place) =>
      typeof raw === "string" && accepts(raw) ? raw : place.refuse(raw, { expected, example }),
  };
}
