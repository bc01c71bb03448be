import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A place between services where a protocol is chosen. */
export interface ServiceProtocol {
  readonly protocol: Input;
  readonly applies: () => boolean;
}

const always = (): boolean => true;

/** Listeners and target groups of VPC Lattice, and endpoints of Verified Access. */
export const serviceProtocol = resource<ServiceProtocol>({
  ...under(["aws:vpclattice/listener:Listener", "aws-native:vpclattice:Listener"], (inputs: Input) => ({
    protocol: inputs.read("protocol"),
    applies: always,
  })),
  ...under(
    ["aws:vpclattice/targetGroup:TargetGroup", "aws-native:vpclattice:TargetGroup"],
    (inputs: Input) => ({
      protocol: inputs.read("config.protocol"),
      applies: () => inputs.read("type").text()?.toUpperCase() !== "LAMBDA",
    }),
  ),
  ...under(
    ["aws:verifiedaccess/endpoint:Endpoint", "aws-native:ec2:VerifiedAccessEndpoint"],
    (inputs: Input) => ({
      protocol: inputs.read("loadBalancerOptions.protocol").isSet()
        ? inputs.read("loadBalancerOptions.protocol")
        : inputs.read("networkInterfaceOptions.protocol"),
      applies: always,
    }),
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
