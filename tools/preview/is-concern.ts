/** What a policy is concerned with is a word, `tls`; the controls that it serves have names, `NIST SC-8`. */
export function isConcern(tag: string): boolean {
  return /^[a-z]+$/.test(tag);
}
