/** What an error says; of a failed call, what the other side said. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "details" in error && typeof error.details === "string" ? error.details : error.message;
}
