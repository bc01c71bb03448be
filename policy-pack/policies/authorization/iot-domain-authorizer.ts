import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { iotDomain, type IotDomain } from "../../resources/iot-domain";

/** Without an authorizer of its own, a domain takes the account's default one, or the one that the device names. */
export const iotDomainAuthorizer = definePolicy({
  name: "iot-domain-authorizer",
  concern: "auth",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-3", "CWE-862"],
  url: "https://docs.aws.amazon.com/iot/latest/developerguide/custom-auth-config.html",
  description: "Domains of AWS IoT with custom authentication name the authorizer that decides.",
  why: "Without it the device says which authorizer decides, or one decides that was made for other devices.",
  remediation: "Set authorizerConfig.defaultAuthorizerName to the authorizer of the domain's devices.",
  checks: [on(iotDomain, authorized)],
});

function* authorized({ authenticationType, defaultAuthorizer }: IotDomain): Findings {
  const kind = authenticationType.text();
  if (kind?.startsWith("CUSTOM_AUTH") !== true || defaultAuthorizer.isSet()) return;
  yield `${defaultAuthorizer.path} is not set, while ${authenticationType.path} is ${kind}. Set it to the name of the authorizer.`;
}
