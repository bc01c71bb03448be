import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { repairable } from "../../kit/input/repairable";
import { surely } from "../../kit/input/surely";
import type { Violation } from "../../kit/input/violation";
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
    on(listener, plainListener, redirectsOfListener),
    on(listenerRule, ({ actions }: ListenerRule) => redirectsToHttp(actions)),
  ],
  stackChecks: [acrossStack(listenerRule, ruleOfPlainListener)],
});

/** Ports of a redirect that are, or may be, that of plain HTTP. */
const plainPorts = ["#{port}", "80"];

function* plainListener(of: Listener): Findings {
  if (of.kind() !== "HTTP" || of.actions.allRedirectToHttps()) return;
  if (surely(() => of.actions.allRedirect())) {
    yield* of.actions.eachRedirect(redirectThatKeepsProtocol);
    return;
  }
  yield `${of.protocol.path} is HTTP, and ${of.actions.path} does more than redirect to HTTPS. Set protocol to HTTPS with a certificateArn, or redirect with the protocol HTTPS.`;
}

/** Left out, the protocol and the port are those that the client came with. */
function* redirectThatKeepsProtocol(protocol: Input, port: Input): Findings {
  const text = protocol.text();
  if (text !== undefined && text !== "#{protocol}") return;
  yield toHttps(
    `${protocol.path} is ${text ?? "not set"}, so on this listener it stays HTTP.`,
    protocol,
    port,
  );
}

function* redirectsOfListener(of: Listener): Findings {
  const isEncrypted = surely(() => of.kind() === "HTTPS");
  yield* redirectsToHttp(of.actions, isEncrypted ? ["80"] : plainPorts);
}

/** A redirect that names HTTP, whatever the listener is. */
function* redirectsToHttp(actions: ListenerActions, changed = plainPorts): Findings {
  yield* actions.eachRedirect(function* (protocol, port) {
    if (protocol.text()?.toUpperCase() !== "HTTP") return;
    yield toHttps(`${protocol.path} leads to plain HTTP.`, protocol, port, changed);
  });
}

/** On the port of plain HTTP nobody answers over HTTPS, so that has to change with the protocol. */
function toHttps(problem: string, protocol: Input, port: Input, changed = plainPorts): Violation {
  const isPlainPort = surely(() => changed.includes(port.text() ?? "#{port}"));
  return repairable(
    `${problem} Set it to HTTPS${isPlainPort ? ", and port to 443" : ""}.`,
    protocol,
    "HTTPS",
    isPlainPort ? [{ place: port, value: "443" }] : [],
  );
}

/** A rule does on an HTTP listener what the default action would have to. */
function* ruleOfPlainListener({ view, ...thing }: StackResource<ListenerRule>, stack: Stack): Findings {
  if (view.actions.allRedirectToHttps()) return;
  const owner = stack.referred({ view, ...thing }, view.listener, listener);
  if (owner?.view.kind() !== "HTTP") return;
  yield `${view.actions.path} answers on the HTTP listener ${owner.name}, and does more than redirect to HTTPS. Put the rule on the HTTPS listener, or redirect with the protocol HTTPS.`;
}
