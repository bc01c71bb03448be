import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { graphqlApiKey, type GraphqlApiKey } from "../../resources/graphql-api-key";

const mostDays = 90;
const day = 24 * 60 * 60 * 1000;

/** Left unset, a key ends after seven days. */
export const graphqlKeyShortLived = definePolicy({
  name: "graphql-key-short-lived",
  concern: "limits",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-3", "CWE-324"],
  url: "https://docs.aws.amazon.com/appsync/latest/APIReference/API_CreateApiKey.html",
  description: `Keys of AppSync APIs end within ${mostDays} days.`,
  why: "A key stands in every client, so whoever has seen it once may use it until it ends.",
  remediation: `Set expires to a day within the next ${mostDays}, or leave it out for seven days.`,
  checks: [on(graphqlApiKey, expiry)],
});

function* expiry(key: GraphqlApiKey): Findings {
  const end = key.end();
  if (end === undefined || !(end > Date.now() + mostDays * day)) return;
  yield `${key.expires.path} is more than ${mostDays} days away. Set it to a nearer day, or leave it out for seven days.`;
}
