/**
 * Whether a name of API Gateway's context stands for something that the caller chooses.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html
 */
export function isOfCaller(name: string): boolean {
  return /^context\.(?:identity|requestoverride|domainname|domainprefix|path)\b/i.test(name);
}
