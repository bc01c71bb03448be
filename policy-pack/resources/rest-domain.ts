import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import { resource, under } from "../kit/policy/resource";

/** A domain name of REST APIs. */
export class RestDomain {
  readonly securityPolicy: Input;
  readonly endpointAccessMode: Input;
  readonly mutualTlsAuthentication: Input;

  constructor(private readonly inputs: Input) {
    this.securityPolicy = inputs.read("securityPolicy");
    this.endpointAccessMode = inputs.read("endpointAccessMode");
    this.mutualTlsAuthentication = inputs.read("mutualTlsAuthentication");
  }

  /** Whether CloudFront stands in front of it, which is so unless something else is said. */
  isEdgeOptimized(): boolean {
    const types = this.inputs.read("endpointConfiguration.types");
    if (!types.isSet()) return !this.inputs.read("regionalCertificateArn").isSet();
    return some(types.itemOrItems(), (type) => type.text()?.toUpperCase() === "EDGE");
  }
}

/** Domain names of REST APIs. */
export const restDomain = resource<RestDomain>(
  under(
    [
      "aws:apigateway/domainName:DomainName",
      "aws-native:apigateway:DomainName",
      "aws-native:apigateway:DomainNameV2",
    ],
    (inputs) => new RestDomain(inputs),
  ),
);
