import { tlsPolicyOf } from "../../judges/tls/tls-policy-of";
import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { transferServer, type TransferServer } from "../../resources/file-transfer";

const recommended = "TransferSecurityPolicy-2024-01";

/** The provider and CloudFormation choose the policy of 2018-11 where none is named; the console chooses 2024-01. */
export const fileTransferCiphers = definePolicy({
  name: "file-transfer-ciphers",
  concern: "tls",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.2", "CWE-327"],
  url: "https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html",
  description: "File transfer servers negotiate no SHA-1 signature and no RSA key exchange.",
  why: "SHA-1 can be forged, and RSA key exchange lets whoever gets the key read what was recorded before.",
  remediation: `Set securityPolicyName to ${recommended} or newer.`,
  checks: [on(transferServer, ciphers)],
});

function* ciphers({ securityPolicyName: place }: TransferServer): Findings {
  const name = place.text();
  if (name === undefined) {
    yield repairable(
      `${place.path} is not set, so the server gets TransferSecurityPolicy-2018-11. Set it to ${recommended}.`,
      place,
      recommended,
    );
  } else if (tlsPolicyOf("transfer", name)?.forwardSecrecy === false) {
    yield repairable(
      `${place.path} ${name} still takes SHA-1 and RSA key exchange. Set it to ${recommended}.`,
      place,
      recommended,
    );
  }
}
