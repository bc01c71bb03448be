/**
 * The origins that users sign in from, besides the site: those that were chosen, else those on somebody's own machine.
 * To be trusted by the API is not enough: a page that signs in gets a user's tokens without asking.
 */
export function signInOriginsOf({
  trustedOrigins,
  signInOrigins,
}: {
  readonly trustedOrigins: readonly string[];
  readonly signInOrigins: readonly string[] | undefined;
}): readonly string[] {
  return signInOrigins ?? trustedOrigins.filter((origin) => origin.startsWith("https://localhost:"));
}
