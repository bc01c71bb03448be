import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { mailDelivery, type MailDelivery } from "../../resources/mail-delivery";

/** Left out, TLS is used where the other side offers it, and mail goes in plain text where it does not. */
export const mailTls = definePolicy({
  name: "mail-tls",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html",
  description: "Mail is sent and taken over TLS only.",
  why: "Someone on the way can take the offer of TLS out, and read the mail.",
  remediation: "Set tlsPolicy to the value that requires TLS: Require, REQUIRE or REQUIRED.",
  checks: [on(mailDelivery, demand)],
});

function* demand({ tlsPolicy, required }: MailDelivery): Findings {
  yield* expected(tlsPolicy, {
    safe: ["require", "required", "fips"],
    wrong: "lets mail pass in plain text",
    unset: "mail may pass in plain text",
    set: required,
  });
}
