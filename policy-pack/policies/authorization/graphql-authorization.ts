import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { channelNamespace, eventApi, type EventApi, type EventModes } from "../../resources/event-api";
import { graphqlApi, type GraphqlApi } from "../../resources/graphql-api";
import { graphqlApiKey, type GraphqlApiKey } from "../../resources/graphql-api-key";

const kinds = ["AMAZON_COGNITO_USER_POOLS", "AWS_IAM", "OPENID_CONNECT", "AWS_LAMBDA"];
const oneOfThem = "AMAZON_COGNITO_USER_POOLS, AWS_IAM, OPENID_CONNECT or AWS_LAMBDA";

/** A key of AppSync is sent by every browser, so whoever looks at one has it. */
export const graphqlAuthorization = definePolicy({
  name: "graphql-authorization",
  concern: "auth",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "FSBP AppSync.5", "CWE-306"],
  url: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html",
  description:
    "AppSync APIs are authorized by a user pool, IAM, OpenID Connect or a Lambda function; an API key does not count.",
  why: "An API key stands in every client, says nothing about who calls, and lets anyone in who has seen it.",
  remediation: `Use ${oneOfThem} in place of API_KEY, and remove the API keys.`,
  checks: [
    on(
      graphqlApi,
      ({ authenticationType }: GraphqlApi) => noKey(authenticationType),
      ({ additionalProviders }: GraphqlApi) =>
        each(additionalProviders.items(), (provider) => noKey(provider.read("authenticationType"))),
      (api: GraphqlApi) => api.eachIssuer(encrypted),
    ),
    on(eventApi, eventModes, (api: EventApi) => api.eachIssuer(encrypted)),
    on(channelNamespace, eventModes),
    on(graphqlApiKey, liveKey),
  ],
});

function* eventModes({ authModes }: EventModes): Findings {
  yield* each(authModes, (modes) => each(modes.items(), (mode) => noKey(mode.read("authType"))));
}

/** The API may be made elsewhere; a key is made for one that takes keys. */
function* liveKey(key: GraphqlApiKey): Findings {
  const end = key.end();
  if (end !== undefined && end < Date.now()) return;
  yield `${key.api.path} gets a key, which anyone has who has seen the client, and which is no authorization. Remove the key, and let the API use AMAZON_COGNITO_USER_POOLS, AWS_IAM, OPENID_CONNECT or AWS_LAMBDA.`;
}

function* encrypted(issuer: Input): Findings {
  if (issuer.text()?.toLowerCase().startsWith("http://") !== true) return;
  yield `${issuer.path} is not encrypted, so whoever is on the way can hand out the keys that tokens are checked with. Set it to the https:// URL of the issuer.`;
}

function* noKey(place: Input): Findings {
  const kind = place.text()?.toUpperCase();
  if (kind === undefined || kinds.includes(kind)) return;
  const is =
    kind === "API_KEY"
      ? "API_KEY, which anyone has who has seen the client, and which is no authorization"
      : "of a kind that does not exist";
  yield `${place.path} is ${is}. Use ${oneOfThem}.`;
}
