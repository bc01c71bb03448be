import { expected } from "../../checks/expected";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  mesh,
  namedService,
  serviceProtocol,
  type MeshListener,
  type ServiceName,
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
  remediation:
    "Set protocol to HTTPS, with a certificateArn where a service has a name of its own, and tls.mode of App Mesh listeners to STRICT.",
  checks: [on(serviceProtocol, protocols), on(namedService, certified), on(mesh, listeners)],
});

function* protocols(protocol: Input): Findings {
  if (protocol.text()?.toUpperCase() !== "HTTP") return;
  yield `${protocol.path} is HTTP, which is not encrypted. Set it to HTTPS.`;
}

function* certified({ customDomainName, certificate }: ServiceName): Findings {
  if (certificate.isSet() || customDomainName.text() === undefined) return;
  yield `${certificate.path} is not set, so HTTPS has no certificate for the name in ${customDomainName.path}. Set it to the ARN of an ACM certificate.`;
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
