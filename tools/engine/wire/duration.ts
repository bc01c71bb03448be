const secondsOf: Readonly<Record<string, number>> = { ms: 1e-3, s: 1, m: 60, h: 3600 };
const partOfDuration = /(\d+(?:\.\d*)?|\.\d+)(ms|s|m|h)/g;

/** Seconds of a duration such as `5m` or `1h30m`, the form of `customTimeouts`; 0 for "". Throws for any other text. */
export function durationSeconds(text = ""): number {
  if (text === "" || text === "0") return 0;
  const parts = [...text.matchAll(partOfDuration)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) {
    throw new Error(`unable to parse customTimeout Value ${text}`);
  }
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (secondsOf[unit ?? ""] ?? 0), 0);
}
