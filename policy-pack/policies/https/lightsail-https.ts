import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import {
  lightsailBalancer,
  lightsailRedirection,
  lightsailTransport,
  type LightsailTransport,
} from "../../resources/lightsail";

/** A distribution calls its origin over HTTP unless it is told otherwise. */
export const lightsailHttps = definePolicy({
  name: "lightsail-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/lightsail/latest/userguide/enabling-http-to-https-redirection.html",
  description: "Lightsail load balancers redirect to HTTPS, and distributions reach their origin over HTTPS.",
  why: "What a client sends over plain HTTP, tokens included, can be read and changed on its way.",
  remediation: "Set enabled of the redirection policy to true, and origin.protocolPolicy to https-only.",
  checks: [on(lightsailTransport, transport)],
  stackChecks: [acrossStack(lightsailBalancer, redirected)],
});

function* transport({ place, safe, set, unset }: LightsailTransport): Findings {
  yield* expected(place, {
    safe: [safe],
    wrong: "leaves plain HTTP in use",
    ...(unset === undefined ? {} : { unset }),
    set,
  });
}

/** Without such a resource a load balancer answers over plain HTTP. */
function* redirected(of: StackResource<unknown>, stack: Stack): Findings {
  const { things, open } = stack.referring(of, lightsailRedirection, ({ balancer }) => balancer);
  if (things.length > 0) return;
  if (open.length > 0) yield* open;
  else
    yield "Nothing redirects it to HTTPS, so it answers over plain HTTP. Add an LbHttpsRedirectionPolicy with enabled true, and a certificate.";
}
