import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** Where listeners and target groups of VPC Lattice, and endpoints of Verified Access, choose a protocol. */
export const serviceProtocol = resource<Input>({
  ...under(["aws:vpclattice/listener:Listener", "aws-native:vpclattice:Listener"], (inputs) =>
    inputs.read("protocol"),
  ),
  ...under(["aws:vpclattice/targetGroup:TargetGroup", "aws-native:vpclattice:TargetGroup"], (inputs) =>
    inputs.read("config.protocol"),
  ),
  ...under(["aws:verifiedaccess/endpoint:Endpoint", "aws-native:ec2:VerifiedAccessEndpoint"], (inputs) =>
    firstSet(inputs.read("loadBalancerOptions.protocol"), () =>
      inputs.read("networkInterfaceOptions.protocol"),
    ),
  ),
});

/** The name of its own that a service has, and the certificate for it. */
export interface ServiceName {
  readonly customDomainName: Input;
  readonly certificate: Input;
}

/** Services of VPC Lattice. */
export const namedService = resource<ServiceName>(
  under(["aws:vpclattice/service:Service", "aws-native:vpclattice:Service"], (inputs: Input) => ({
    customDomainName: inputs.read("customDomainName"),
    certificate: inputs.read("certificateArn"),
  })),
);

/** A listener of App Mesh. */
export interface MeshListener {
  readonly listeners: Input;
}

/** Virtual gateways and nodes of App Mesh. */
export const mesh = resource<MeshListener>(
  under(
    ["aws:appmesh/virtualGateway:VirtualGateway", "aws:appmesh/virtualNode:VirtualNode"],
    (inputs: Input) => ({ listeners: inputs.read("spec.listeners") }),
  ),
);
