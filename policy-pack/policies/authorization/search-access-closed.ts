import { anyOf } from "../../kit/input/any-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import {
  searchAccess,
  searchAccessPolicy,
  searchDataPolicy,
  type SearchAccess,
} from "../../resources/search-access-policy";

/** An open access policy is right where the domain itself asks who calls, or where only a VPC reaches it. */
export const searchAccessClosed = definePolicy({
  name: "search-access-closed",
  concern: "auth",
  severity: "high",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 8.2.1", "CWE-732"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
  description:
    "Search domains on the internet name who may call them, or ask callers who they are by fine-grained access control; collections name theirs.",
  why: "With an open access policy anyone reads and writes the indexes.",
  remediation:
    "Name principals in the access policy, enable advancedSecurityOptions, or put the domain into a VPC.",
  checks: [on(searchAccess, closed, named), on(searchDataPolicy, principals)],
  stackChecks: [acrossStack(searchAccessPolicy, closedApart)],
});

function* closed(domain: SearchAccess): Findings {
  if (asksWhoCalls(domain)) return;
  yield* namesCallers(domain.policy);
}

function* closedApart(
  policy: StackResource<{ readonly policy: Input; readonly domain: Input }>,
  stack: Stack,
): Findings {
  const domain = stack.referred(policy, policy.view.domain, searchAccess);
  if (domain !== undefined && asksWhoCalls(domain.view)) return;
  yield* namesCallers(policy.view.policy);
}

function* named({ anonymous }: SearchAccess): Findings {
  if (anonymous?.flag() !== true) return;
  yield `${anonymous.path} is true, so callers are let in who do not say who they are. Set it to false.`;
}

function* principals(policy: Input): Findings {
  yield* each(policy.document().itemOrItems(), (rules) =>
    each(rules.read("Principal").itemOrItems(), function* (principal) {
      if (principal.text() !== "*") return;
      yield `${principal.path} is "*", so anyone may use the collections of these rules. Name the roles and users.`;
    }),
  );
}

function asksWhoCalls({ subnets, fineGrained, anonymous }: SearchAccess): boolean {
  return anyOf(
    () => subnets.itemOrItems().length > 0,
    () => fineGrained.flag() === true && anonymous?.flag() !== true,
  );
}

function* namesCallers(place: Input): Findings {
  yield* closedToEveryone(
    place,
    `${place.path} allows Principal "*" without a condition that says who, so anyone may call the domain. Name the principals.`,
  );
}
