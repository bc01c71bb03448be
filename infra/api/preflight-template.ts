/**
 * Template (VTL) of the answer to a preflight. It names the caller's origin when that is one of `trustedOrigins`,
 * compared exactly, and refuses any other origin; the header that it overrides names the site.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function preflightTemplate(trustedOrigins: readonly string[]): string {
  const isTrusted = trustedOrigins.map((origin) => `$origin == "${origin}"`).join(" || ");
  return [
    `#set($origin = $input.params().header.get("Origin"))`,
    `#if(!$origin || $origin == "")#set($origin = $input.params().header.get("origin"))#end`,
    `#if(${isTrusted})`,
    `#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)`,
    `#elseif($origin && $origin != "")`,
    `#set($context.responseOverride.status = 403)`,
    `#end`,
  ].join("\n");
}
