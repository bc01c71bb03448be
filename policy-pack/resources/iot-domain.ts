import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A domain of IoT Core. */
export interface IotDomain {
  readonly securityPolicy: Input;
}

/** Domains of IoT Core. */
export const iotDomain = resource<IotDomain>(
  under(
    ["aws:iot/domainConfiguration:DomainConfiguration", "aws-native:iot:DomainConfiguration"],
    (inputs: Input) => ({ securityPolicy: inputs.read("tlsConfig.securityPolicy") }),
  ),
);
