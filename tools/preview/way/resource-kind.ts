/**
 * What AWS calls a resource, whichever provider makes it: `apigateway:RestApi` for `aws:apigateway/restApi:RestApi` and for
 * `aws-native:apigateway:RestApi`; undefined for what is not of AWS.
 */
export function resourceKind(type: string): string | undefined {
  const match = /^aws(?:-native)?:([a-z0-9]+)(?:\/[^:]*)?:(\w+)$/i.exec(type);
  if (match === null) return undefined;
  const [, service = "", name = ""] = match;
  const services: Readonly<Record<string, string>> = {
    alb: "lb",
    applicationloadbalancing: "lb",
    elasticloadbalancingv2: "lb",
    elbv2: "lb",
  };
  return `${services[service] ?? service}:${name}`;
}
