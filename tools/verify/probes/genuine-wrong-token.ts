import type { Context } from "../context";
import { criteria } from "../criteria";
import { judgeRefusal } from "../judges/refusal";
import { askAsValidCaller, mainRoute } from "../main-route";
import { describeReply } from "../network/answer";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import { safeMethods, samplePath } from "../targets/route";
import type { Targets } from "../targets/targets";
import type { Credentials } from "../tokens/credentials";

interface Kind {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly variable: string;
  readonly tokenOf: (credentials: Credentials) => string | undefined;
  /** Why such a token is no proof here; undefined: it is. */
  readonly objection?: (targets: Targets) => string | undefined;
  /** What it amounts to if the API takes it. */
  readonly verdict: "fail" | "warn";
}

const kinds: readonly Kind[] = [
  {
    id: "auth-expired-token",
    title: "Tokens that have expired",
    description: "A genuine token that has expired is refused.",
    variable: "VERIFY_EXPIRED_TOKEN",
    tokenOf: ({ expired }) => expired,
    verdict: "fail",
  },
  {
    id: "auth-other-pool",
    title: "Tokens of another user pool",
    description: "A genuine token of another user pool is refused.",
    variable: "VERIFY_OTHER_POOL_TOKEN",
    tokenOf: ({ otherPool }) => otherPool,
    verdict: "fail",
  },
  {
    id: "auth-other-client",
    title: "Tokens of another client",
    description: "A genuine token of another client of the user pool is refused.",
    variable: "VERIFY_OTHER_CLIENT_TOKEN",
    tokenOf: ({ otherClient }) => otherClient,
    // A Cognito authorizer looks at scopes, not at clients, and at `aud`, which access tokens lack.
    verdict: "warn",
  },
  {
    id: "auth-token-use",
    title: "ID tokens in place of access tokens",
    description: "An ID token is refused where the API takes access tokens.",
    variable: "VERIFY_ID_TOKEN",
    tokenOf: ({ id }) => id,
    objection: ({ authorizationScopes }) =>
      authorizationScopes?.length === 0
        ? "The API takes ID tokens (authorizationScopes is empty)."
        : undefined,
    verdict: "fail",
  },
  {
    id: "auth-missing-scope",
    title: "Tokens without the scope",
    description: "A genuine access token without a scope of the API is refused.",
    variable: "VERIFY_NO_SCOPE_TOKEN",
    tokenOf: ({ withoutScope }) => withoutScope,
    objection: ({ authorizationScopes }) =>
      authorizationScopes?.length === 0
        ? "The API asks for no scope (authorizationScopes is empty)."
        : undefined,
    verdict: "fail",
  },
];

/** Genuine tokens that are the wrong ones: each is asked about only when it is given. */
export const genuineWrongTokens: readonly Probe[] = kinds.map((kind) => ({
  rule: ruleOf({
    id: kind.id,
    title: kind.title,
    description: kind.description,
    area: "auth",
    severity: kind.verdict === "fail" ? "critical" : "low",
    remediation:
      "Give the API's methods the authorizer of the stack's own user pool and the scopes of its resource server.",
    criterion: criteria.authorization,
  }),
  ask: async (context) => [await ask(context, kind)],
}));

async function ask(context: Context, kind: Kind): Promise<Finding> {
  const { api, authorization } = context.targets;
  if (api === undefined) return notAsked("api", "The outputs name no API; give --api-url.");
  const { route, method } = mainRoute(context.targets);
  const path = samplePath(route);
  const place = { endpoint: api, path };
  if (authorization === "iam") return found("skipped", place, "The API takes signatures, not tokens.");
  const token = kind.tokenOf(context.credentials);
  if (token === undefined)
    return found(
      "skipped",
      place,
      `No such token was given (${kind.variable}): only a genuine one proves it.`,
    );
  const objection = kind.objection?.(context.targets);
  if (objection !== undefined) return found("skipped", place, objection);
  if (!safeMethods.has(method) && !context.allowWrites)
    return found("skipped", place, `${method} ${path} may change something; --allow-writes calls it.`);
  const distrust = await context.distrust(api);
  if (distrust !== undefined) return found("undecided", place, `No genuine token was sent, as ${distrust}.`);
  const [reply, admitted] = await Promise.all([
    context.http.ask({
      endpoint: api,
      method,
      path,
      headers: { Authorization: `${await context.tokenPrefix()}${token}` },
      isGenuine: true,
    }),
    askAsValidCaller(context, { endpoint: api, method, path, headers: {} }),
  ]);
  const { verdict, what } = judgeRefusal(reply, { admitted, isMalformed: false });
  const evidence = [
    `${method} ${path} with the token of ${kind.variable}: ${describeReply(reply)} (${what})`,
  ];
  if (verdict === "fail") return found(kind.verdict, place, `It is not refused: ${what}.`, evidence);
  return found(
    verdict,
    place,
    verdict === "pass" ? `It is refused: ${what}.` : `Not known: ${what}.`,
    evidence,
  );
}
