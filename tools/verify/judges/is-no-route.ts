import type { Answer } from "../network/answer";

/** True for API Gateway's text for a path or method that it does not have, which with IAM unsigned calls get as well. */
export function isNoRoute(answer: Answer): boolean {
  return answer.status === 403 && answer.body.includes("Missing Authentication Token");
}
