import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  collectionAccess,
  collectionNetwork,
  type CollectionPolicy,
} from "../../resources/search-collection";

/** A collection that is open to the internet still asks for signatures; its dashboards show a way in to everyone. */
export const searchCollectionClosed = definePolicy({
  name: "search-collection-closed",
  concern: "auth",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-3", "PCI DSS 7.2.1", "CWE-732"],
  url: "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-network.html",
  description:
    "Collections of OpenSearch Serverless are reached from VPC endpoints, by principals that are named.",
  why: "What the whole internet reaches is one mistake in a data access policy away from being read by it.",
  remediation: "Set AllowFromPublic to false with SourceVPCEs, and name each principal by its ARN.",
  checks: [on(collectionNetwork, network), on(collectionAccess, access)],
});

function* network({ kind, policy }: CollectionPolicy): Findings {
  if (kind.text()?.toLowerCase() !== "network") return;
  yield* each(policy.document().itemOrItems(), function* (block) {
    const place = block.read("AllowFromPublic");
    if (place.flag() !== true) return;
    yield `${place.path} is true, so the whole internet reaches the collection. Set it to false, and name the VPC endpoints in SourceVPCEs.`;
  });
}

function* access({ policy }: CollectionPolicy): Findings {
  yield* each(policy.document().itemOrItems(), (block) =>
    each(block.read("Principal").items(), function* (principal) {
      if (principal.text() !== "*") return;
      yield `${principal.path} is everyone. Name the principal by its ARN.`;
    }),
  );
}
