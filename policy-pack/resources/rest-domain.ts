import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import { resource, under } from "../kit/policy/resource";

/** A domain name of REST APIs. */
export class RestDomain {
  readonly securityPolicy: Input;
  readonly endpointAccessMode: Input;

  constructor(
    private readonly inputs: Input,
    private readonly mayBeEdgeOptimized: boolean,
  ) {
    this.securityPolicy = inputs.read("securityPolicy");
    this.endpointAccessMode = inputs.read("endpointAccessMode");
  }

  /** Whether CloudFront stands in front of it, which is so unless something else is said. */
  isEdgeOptimized(): boolean {
    if (!this.mayBeEdgeOptimized) return false;
    const types = this.inputs.read("endpointConfiguration.types");
    if (!types.isSet()) return !this.inputs.read("regionalCertificateArn").isSet();
    return some(types.itemOrItems(), (type) => type.text()?.toUpperCase() === "EDGE");
  }
}

/** Domain names of REST APIs; those of the second version are for private APIs alone. */
export const restDomain = resource<RestDomain>({
  ...under(
    ["aws:apigateway/domainName:DomainName", "aws-native:apigateway:DomainName"],
    (inputs) => new RestDomain(inputs, true),
  ),
  "aws-native:apigateway:DomainNameV2": (inputs) => new RestDomain(inputs, false),
});
