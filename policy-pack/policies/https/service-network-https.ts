import { expected } from "../../checks/expected";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  mesh,
  serviceProtocol,
  type MeshListener,
  type ServiceProtocol,
} from "../../resources/service-network";

/** App Mesh listeners are in plain text unless TLS is configured, and PERMISSIVE takes both. */
export const serviceNetworkHttps = definePolicy({
  name: "service-network-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.3", "CWE-319"],
  url: "https://docs.aws.amazon.com/vpc-lattice/latest/ug/https-listeners.html",
  description: "Services reach each other over HTTPS or TLS: in VPC Lattice, Verified Access and App Mesh.",
  why: "What services say to each other, tokens included, passes in plain text otherwise.",
  remediation: "Set protocol to HTTPS, and tls.mode of App Mesh listeners to STRICT.",
  checks: [on(serviceProtocol, protocols), on(mesh, listeners)],
});

function* protocols({ protocol, applies }: ServiceProtocol): Findings {
  if (protocol.text()?.toUpperCase() !== "HTTP" || !applies()) return;
  yield `${protocol.path} is HTTP, which is not encrypted. Set it to HTTPS.`;
}

function* listeners({ listeners: all }: MeshListener): Findings {
  yield* each(all.itemOrItems(), (listener) =>
    expected(listener.read("tls.mode"), {
      safe: ["strict"],
      wrong: "lets callers use plain text",
      unset: "callers use plain text",
      set: "STRICT",
    }),
  );
}
