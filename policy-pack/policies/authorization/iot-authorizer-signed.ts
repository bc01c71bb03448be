import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { iotAuthorizer } from "../../resources/iot-authorization";

/** Left unset, tokens have to be signed. */
export const iotAuthorizerSigned = definePolicy({
  name: "iot-authorizer-signed",
  concern: "auth",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-3", "CWE-862"],
  url: "https://docs.aws.amazon.com/iot/latest/developerguide/config-custom-auth.html",
  description: "Custom authorizers of AWS IoT are called with signed tokens alone.",
  why: "Without signing anyone may have the function called, with any token, as often as they like.",
  remediation: "Leave signingDisabled out, and give the authorizer the public keys of the tokens.",
  checks: [on(iotAuthorizer, signed)],
});

function* signed({ signingDisabled }: { readonly signingDisabled: Input }): Findings {
  if (signingDisabled.flag() !== true) return;
  yield `${signingDisabled.path} is true, so unsigned tokens reach the function. Set it to false.`;
}
