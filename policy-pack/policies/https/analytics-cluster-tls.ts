import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { analyticsCluster } from "../../resources/analytics-cluster";

/** A security configuration encrypts on the way only where it says so, with certificates. */
export const analyticsClusterTls = definePolicy({
  name: "analytics-cluster-tls",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.3", "CWE-319"],
  url: "https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-data-encryption-options.html",
  description: "Security configurations of EMR encrypt what nodes exchange.",
  why: "Data and passwords pass between the nodes of a cluster in plain text otherwise.",
  remediation:
    "Set EncryptionConfiguration.EnableInTransitEncryption to true, with an InTransitEncryptionConfiguration.",
  checks: [on(analyticsCluster, encryption)],
});

function* encryption({ configuration }: { readonly configuration: Input }): Findings {
  if (!configuration.isSet()) return;
  const place = configuration.document().read("EncryptionConfiguration.EnableInTransitEncryption");
  if (place.flag() === true) return;
  yield `${place.path} is not true, so nodes exchange data in plain text. Set it to true, with the certificates in InTransitEncryptionConfiguration.`;
}
