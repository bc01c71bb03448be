import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** A domain name of HTTP and WebSocket APIs. */
export interface HttpDomain {
  readonly configurations: () => readonly Input[];
}

/** Domain names of HTTP and WebSocket APIs. */
export const httpDomain = resource<HttpDomain>({
  "aws:apigatewayv2/domainName:DomainName": view("domainNameConfiguration"),
  "aws-native:apigatewayv2:DomainName": view("domainNameConfigurations"),
});

function view(configurations: string) {
  return (inputs: Input): HttpDomain => ({
    configurations: () => inputs.read(configurations).itemOrItems(),
  });
}
