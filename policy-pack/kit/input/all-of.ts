import { anyOf } from "./any-of";

/**
 * Whether every question is answered yes. An unknown or misshapen value in one of them matters only if no other is
 * answered no: then it is thrown.
 */
export function allOf(...questions: (() => boolean)[]): boolean {
  return !anyOf(...questions.map((question) => () => !question()));
}
