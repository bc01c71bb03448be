import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { listener, type Listener, type ListenerActions } from "../../resources/listener";
import { listenerRule, type ListenerRule } from "../../resources/listener-rule";

/** Left unset, a listener sends callers without a session to sign in. */
export const listenerAuthentication = definePolicy({
  name: "listener-authentication",
  concern: "auth",
  severity: "high",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  description:
    "Listeners that authenticate users let no request through without a session, and take nobody's word over plain http.",
  why: 'With "allow" the action asks who calls and lets in whoever does not say, so it protects nothing behind it.',
  remediation:
    'Set onUnauthenticatedRequest to "authenticate", or to "deny" for calls that scripts make, and every address of the issuer to https; open paths belong into a rule of their own.',
  limits: "Whether a listener should authenticate users at all is not judged: its targets may.",
  checks: [
    on(
      listener,
      ({ actions }: Listener) => closed(actions),
      ({ actions }: Listener) => actions.eachIssuerAddress(encrypted),
    ),
    on(
      listenerRule,
      ({ actions }: ListenerRule) => closed(actions),
      ({ actions }: ListenerRule) => actions.eachIssuerAddress(encrypted),
    ),
  ],
});

function* encrypted(address: Input): Findings {
  if (address.text()?.toLowerCase().startsWith("http://") !== true) return;
  yield `${address.path} is not encrypted, so whoever is on the way can say who a caller is. Set it to an https:// URL.`;
}

function* closed(actions: ListenerActions): Findings {
  yield* actions.eachUnauthenticatedRequest(function* (place) {
    if (place.text()?.toLowerCase() !== "allow") return;
    yield `${place.path} is "allow", so requests without a session are let through. Set it to "authenticate" or "deny".`;
  });
}
