/** A whole number, written as one or as text: Pulumi hands one over as text at the top of the configuration. */
export function toWholeNumber(raw: unknown): number | undefined {
  return /^\d{1,15}$/.test(String(raw)) ? Number(raw) : undefined;
}
