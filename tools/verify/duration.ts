const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Milliseconds of `500ms`, `2s`, `15m` or `1h`, and of a number of seconds; undefined: it is none of these. */
export function parseDuration(text: string): number | undefined {
  const [, amount = "", unit = "s"] = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text.trim()) ?? [];
  const milliseconds = Number(amount) * (units[unit] ?? 0);
  return amount !== "" && milliseconds > 0 ? milliseconds : undefined;
}
