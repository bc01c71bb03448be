import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { searchDomain, type SearchDomain } from "../../resources/search-domain";

/** Left out altogether, the endpoint options do not enforce HTTPS; what they leave out depends on the provider. */
export const searchHttps = definePolicy({
  name: "search-https",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.2.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createupdatedomains.html",
  description: "Search domains take requests over HTTPS only, and their nodes encrypt what they exchange.",
  why: "Queries and answers in plain text can be read and changed on their way.",
  remediation: "Set domainEndpointOptions.enforceHttps and nodeToNodeEncryption.enabled to true.",
  checks: [on(searchDomain, endpoint, nodes)],
});

function* endpoint({ enforceHttps, isEnforcedByDefault }: SearchDomain): Findings {
  if (!enforceHttps.isSet() && isEnforcedByDefault()) return;
  yield* expected(enforceHttps, {
    safe: ["true"],
    wrong: "lets clients use plain HTTP",
    unset: "clients may use plain HTTP",
    set: true,
  });
}

function* nodes({ nodeToNode }: SearchDomain): Findings {
  if (nodeToNode === undefined) return;
  yield* expected(nodeToNode, {
    safe: ["true"],
    wrong: "leaves what nodes exchange in plain text",
    unset: "nodes exchange data in plain text",
    set: true,
  });
}
