import { ifKnown } from "./if-known";

/**
 * Whether a question is answered yes already. No is also the answer where an unknown or misshapen value leaves it
 * open: use it to pass early, never to report.
 */
export function surely(question: () => boolean): boolean {
  return ifKnown(question) === true;
}
