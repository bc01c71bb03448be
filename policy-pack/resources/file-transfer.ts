import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A server of Transfer Family. */
export interface TransferServer {
  readonly protocols: Input;
  readonly securityPolicyName: Input;
}

/** Servers of Transfer Family. */
export const transferServer = resource<TransferServer>(
  under(["aws:transfer/server:Server", "aws-native:transfer:Server"], (inputs: Input) => ({
    protocols: inputs.read("protocols"),
    securityPolicyName: inputs.read("securityPolicyName"),
  })),
);

/** A connector of Transfer Family, which calls another server. */
export interface TransferConnector {
  readonly url: Input;
}

/** Connectors of Transfer Family. */
export const transferConnector = resource<TransferConnector>(
  under(["aws:transfer/connector:Connector", "aws-native:transfer:Connector"], (inputs: Input) => ({
    url: inputs.read("url"),
  })),
);
