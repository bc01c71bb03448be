import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { listener, type Listener, type ListenerActions } from "../../resources/listener";
import { listenerRule, type ListenerRule } from "../../resources/listener-rule";

/**
 * A redirect without protocol keeps the client's (`#{protocol}`): on an HTTP listener that is HTTP again. What a network
 * load balancer passes through (TCP, UDP) may be encrypted or not, which nothing here shows.
 */
export const loadBalancerHttps = definePolicy({
  name: "load-balancer-https",
  concern: "https",
  severity: "critical",
  controls: ["NIST SC-8", "PCI DSS 4.2.1", "ASVS 5.0 12.2.1", "FSBP ELB.1", "FSBP ELB.18", "CWE-319"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html",
  description: "Application load balancers answer over HTTPS, and over HTTP only with a redirect to HTTPS.",
  why: "What a client sends over plain HTTP, tokens included, can be read and changed on its way.",
  remediation:
    "Give the listener the protocol HTTPS and a certificate, or a default action of type redirect with the protocol HTTPS.",
  limits: "Listeners of type TCP, UDP and TCP_UDP pass through what they get, and are not judged.",
  checks: [
    on(listener, plainListener, ({ actions }: Listener) => redirectsToHttp(actions)),
    on(listenerRule, ({ actions }: ListenerRule) => redirectsToHttp(actions)),
  ],
  stackChecks: [acrossStack(listenerRule, ruleOfPlainListener)],
});

function* plainListener(of: Listener): Findings {
  if (of.kind() !== "HTTP" || of.actions.allRedirectToHttps()) return;
  yield `${of.protocol.path} is HTTP, and ${of.actions.path} does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.`;
}

/** A redirect that names HTTP, whatever the listener is. */
function* redirectsToHttp(actions: ListenerActions): Findings {
  yield* actions.eachRedirectProtocol(function* (protocol) {
    if (protocol.text()?.toUpperCase() !== "HTTP") return;
    yield repairable(`${protocol.path} leads to plain HTTP. Set it to HTTPS.`, protocol, "HTTPS");
  });
}

/** A rule does on an HTTP listener what the default action would have to. */
function* ruleOfPlainListener({ view, ...thing }: StackResource<ListenerRule>, stack: Stack): Findings {
  if (view.actions.allRedirectToHttps()) return;
  const owner = stack.referred({ view, ...thing }, view.listener, listener);
  if (owner?.view.kind() !== "HTTP") return;
  yield `${view.actions.path} answers on the HTTP listener ${owner.name}, and does more than redirect to HTTPS. Put the rule on the HTTPS listener, or redirect with the protocol HTTPS.`;
}
