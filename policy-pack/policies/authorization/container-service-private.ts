import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { containerService, type ContainerService } from "../../resources/container-service";

/** App Runner speaks HTTPS alone, but asks nobody who they are. */
export const containerServicePrivate = definePolicy({
  name: "container-service-private",
  concern: "auth",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-3", "OWASP API2", "CWE-306"],
  url: "https://docs.aws.amazon.com/apprunner/latest/dg/network-pl.html",
  description: "Services of App Runner are reached from a VPC alone.",
  why: "The service itself has to turn everyone away whom it does not know, since nothing before it does.",
  remediation:
    "Set networkConfiguration.ingressConfiguration.isPubliclyAccessible to false, and make a VpcIngressConnection; or exempt a service that authorizes its callers itself.",
  checks: [on(containerService, ingress)],
});

function* ingress({ isPubliclyAccessible: place }: ContainerService): Findings {
  if (place.flag() === false) return;
  yield `${place.path} is not false, so anyone on the internet may call the service. Set it to false, or have the service authorize its callers.`;
}
