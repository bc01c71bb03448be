/** Characters that the value of a stage variable holds: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const stageVariableLimit = 512;

/** How the functions behind the API learn whom to name in their own CORS headers. */
export function trustedOriginsVariable(trustedOrigins: readonly string[]): string {
  return trustedOrigins.join(",");
}
