/**
 * Whether a name of API Gateway's context stands for something that the caller chooses, or is meant to: there is no
 * `context.request` and no `context.origin`.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function isOfCaller(name: string): boolean {
  return /^context\.(?:identity|requestoverride|request|headers?|origin|domainname|domainprefix|path)\b/i.test(
    name,
  );
}
