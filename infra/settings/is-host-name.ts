/** Whether a text is a DNS name of at least two labels, in lower case, that ACM takes (at most 64 characters). */
export function isHostName(text: string): boolean {
  return /^(?=.{4,64}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/.test(
    text,
  );
}
