import { criteria } from "../criteria";
import type { Context } from "../context";
import {
  allowedOrigins,
  allowsCredentials,
  listOf,
  missingHeaders,
  missingMethods,
  trustedProblem,
  variesByOrigin,
} from "../judges/cors";
import { isFirewallAnswer } from "../judges/firewall-answer";
import { isNoRoute } from "../judges/is-no-route";
import { askAsValidCaller, mainRoute } from "../main-route";
import { describeReply, headerOf, type Answer, type Reply } from "../network/answer";
import type { Address } from "../network/resolve-entry";
import { otherAddresses } from "../other-addresses";
import { found, notAsked, ruleOf, type Finding, type Probe } from "../probe";
import type { Endpoint } from "../targets/endpoint";
import { safeMethods, samplePath, type Route } from "../targets/route";

const remediation =
  "See the stack's trustedOrigins, the API's preflight methods and gateway responses, and the CORS headers that the back end sends itself.";
const strangeMethod = "PURGE";
const strangeHeader = "x-verify-untrusted";
/** Errors that may be over in a moment. */
const passing: ReadonlySet<number> = new Set([502, 503, 504]);
const hidden = "The firewall answers everything alike; what stands behind it is not known.";
/** What a signature may also say in the query, where no preflight asks for it. */
const signatureHeaders = { cognito: [], iam: ["x-amz-date", "x-amz-security-token"] } as const;

/** The site is granted what it needs to call each route, without a token. */
export const trustedPreflight: Probe = corsProbe(
  {
    id: "cors-trusted-preflight",
    title: "Preflights of trusted origins",
    description:
      "A preflight needs no token, and grants each trusted origin the methods and headers that it needs.",
  },
  async (context, endpoint) => {
    const { trustedOrigins, routes } = context.targets;
    const { route: main } = mainRoute(context.targets);
    const [site = "", ...others] = trustedOrigins;
    return Promise.all([
      ...routes.map((route) => preflight(context, endpoint, route, site)),
      ...others.map((origin) => preflight(context, endpoint, main, origin)),
      ...(await otherAddresses(context, endpoint)).map((address) =>
        preflight(context, endpoint, main, site, address),
      ),
    ]);
  },
);

/** The site reads what a valid call is answered. */
export const trustedRequest: Probe = corsProbe(
  {
    id: "cors-trusted-request",
    title: "Answers to trusted origins",
    description: "Each trusted origin is named exactly, and once, in the answer to a valid call.",
  },
  async (context, endpoint) => {
    const { route, method } = mainRoute(context.targets);
    const path = samplePath(route);
    const isAllowed = safeMethods.has(method) || context.allowWrites;
    return Promise.all(
      context.targets.trustedOrigins.map(async (origin) => {
        const place = { endpoint, path };
        const reply = isAllowed
          ? await askAsValidCaller(context, { endpoint, method, path, headers: { Origin: origin } })
          : undefined;
        if (reply === undefined)
          return found("skipped", place, `Not asked for ${origin}: no valid credentials were given.`);
        if (reply.kind === "none")
          return found("undecided", place, `${origin} got no answer: ${reply.reason}.`);
        const evidence = evidenceOf(reply, origin);
        if (reply.status === 401 || reply.status === 403) {
          const withoutOrigin = await askAsValidCaller(context, { endpoint, method, path, headers: {} });
          return withoutOrigin?.kind === "answer" && withoutOrigin.status < 300
            ? found(
                "fail",
                place,
                `A valid call of ${origin} is refused (HTTP ${reply.status}), and the same call without an origin is not.`,
                evidence,
              )
            : found("undecided", place, `The call was not let through (HTTP ${reply.status}).`, evidence);
        }
        if (isFirewallAnswer(reply) || reply.status >= 500)
          return found("undecided", place, `The call was not let through (HTTP ${reply.status}).`, evidence);
        const problem = trustedProblem(reply, origin);
        if (problem !== undefined)
          return found("fail", place, `The answer to ${origin} ${problem}.`, evidence);
        return allowsCredentials(reply) || headerOf(reply, "access-control-allow-credentials") === undefined
          ? found("pass", place, `${origin} can read the answer.`, evidence)
          : found("warn", place, "Access-Control-Allow-Credentials is neither true nor absent.", evidence);
      }),
    );
  },
);

/** Without a token, the site reads why it is refused; API Gateway's own errors can name that one origin alone. */
export const trustedError: Probe = corsProbe(
  {
    id: "cors-trusted-error",
    title: "Errors for trusted origins",
    description: "The site's origin can read the refusal of a call without a token.",
  },
  async (context, endpoint) => {
    const { route, method } = mainRoute(context.targets);
    const path = samplePath(route);
    const [site = "", ...others] = context.targets.trustedOrigins;
    const ask = (origin: string) => context.http.ask({ endpoint, method, path, headers: { Origin: origin } });
    const reply = await ask(site);
    const place = { endpoint, path };
    if (reply.kind === "none") return [found("undecided", place, `${site} got no answer: ${reply.reason}.`)];
    const notes = await Promise.all(
      others.map(async (origin) => {
        const other = await ask(origin);
        const problem = other.kind === "answer" ? trustedProblem(other, origin) : undefined;
        return problem === undefined ? [] : [`note: the error for ${origin} ${problem}`];
      }),
    );
    const evidence = [...evidenceOf(reply, site), ...notes.flat()];
    if (isFirewallAnswer(reply) || (reply.status !== 401 && reply.status !== 403))
      return [
        found("undecided", place, `The call was not refused by the API (HTTP ${reply.status}).`, evidence),
      ];
    const problem = trustedProblem(reply, site);
    if (problem !== undefined && (await context.firewallBlocksAll(endpoint)))
      return [found("undecided", place, hidden, evidence)];
    return [
      problem === undefined
        ? found("pass", place, `${site} can read the refusal (HTTP ${reply.status}).`, evidence)
        : found(
            "fail",
            place,
            `The refusal (HTTP ${reply.status}) ${problem}: the site cannot tell why it fails.`,
            evidence,
          ),
    ];
  },
);

/** Caches keep the answers for different origins apart. */
export const varyByOrigin: Probe = corsProbe(
  {
    id: "cors-vary",
    title: "Vary: Origin",
    description: "Answers that differ by origin say so with Vary: Origin.",
  },
  async (context, endpoint) => {
    const { route, method } = mainRoute(context.targets);
    const path = samplePath(route);
    const { trustedOrigins } = context.targets;
    const hostile = "https://evil-verify.example.net";
    const isAllowed = safeMethods.has(method) || context.allowWrites;
    const kinds: readonly (readonly [string, (origin: string) => Promise<Reply | undefined>])[] = [
      [
        "preflight",
        (origin) =>
          context.http.ask({
            endpoint,
            method: "OPTIONS",
            path,
            headers: preflightHeaders(context, origin, method),
          }),
      ],
      ["refusal", (origin) => context.http.ask({ endpoint, method, path, headers: { Origin: origin } })],
      [
        "answer",
        async (origin) =>
          isAllowed
            ? askAsValidCaller(context, { endpoint, method, path, headers: { Origin: origin } })
            : undefined,
      ],
    ];
    const findings = await Promise.all(
      kinds.map(async ([kind, ask]) => {
        const replies = await Promise.all([...trustedOrigins.slice(0, 3), hostile].map(ask));
        const answered = replies.filter((reply) => reply?.kind === "answer");
        // A firewall that turns foreign origins away names nobody, whatever the API would have said.
        const answers = answered.filter(({ status }, index) => index === 0 || status === answered[0]?.status);
        return answered.length < 2 ? [] : [judgeVary(endpoint, path, kind, answers, trustedOrigins.length)];
      }),
    );
    const judged = findings.flat();
    return judged.length > 0
      ? judged
      : [found("undecided", { endpoint, path }, "There were no answers to compare.")];
  },
);

/** A preflight grants what is configured, not whatever is asked for. */
export const strangeRequest: Probe = corsProbe(
  {
    id: "cors-strange-request",
    title: "Methods and headers that nobody configured",
    description: "A preflight for a method and a header that the API does not have is not granted them.",
  },
  async (context, endpoint) => {
    const path = samplePath(mainRoute(context.targets).route);
    const [site = ""] = context.targets.trustedOrigins;
    const reply = await context.http.ask({
      endpoint,
      method: "OPTIONS",
      path,
      headers: {
        Origin: site,
        "Access-Control-Request-Method": strangeMethod,
        "Access-Control-Request-Headers": strangeHeader,
      },
    });
    const place = { endpoint, path };
    if (reply.kind === "none") return [found("undecided", place, `No answer came: ${reply.reason}.`)];
    const evidence = evidenceOf(reply, site);
    const methods = listOf(reply, "access-control-allow-methods");
    const headers = listOf(reply, "access-control-allow-headers").map((name) => name.toLowerCase());
    const granted = [
      ...(methods.includes(strangeMethod) ? [strangeMethod] : []),
      ...(headers.includes(strangeHeader) ? [strangeHeader] : []),
    ];
    if (granted.length > 0)
      return [found("fail", place, `Whatever is asked for is granted: ${granted.join(", ")}.`, evidence)];
    return methods.includes("*") || headers.includes("*")
      ? [found("warn", place, "Every method or header is granted (*).", evidence)]
      : [found("pass", place, "A method and a header that nobody configured are not granted.", evidence)];
  },
);

function corsProbe(
  question: { readonly id: string; readonly title: string; readonly description: string },
  ask: (context: Context, endpoint: Endpoint) => Promise<readonly Finding[]>,
): Probe {
  return {
    rule: ruleOf({ ...question, area: "cors", severity: "high", remediation, criterion: criteria.cors }),
    ask: async (context) => {
      const { api, trustedOrigins } = context.targets;
      if (api === undefined) return [notAsked("api", "The outputs name no API; give --api-url.")];
      if (trustedOrigins.length === 0)
        return [notAsked("api", "The outputs name no trusted origin; give --site-url.")];
      return ask(context, api);
    },
  };
}

async function preflight(
  context: Context,
  endpoint: Endpoint,
  route: Route,
  origin: string,
  address?: Address,
): Promise<Finding> {
  const path = samplePath(route);
  const place = { endpoint, path, address };
  const ask = (method: string) =>
    context.http.ask({
      endpoint,
      method: "OPTIONS",
      path,
      headers: preflightHeaders(context, origin, method),
      address,
    });
  const method = route.methods.find((one) => !safeMethods.has(one)) ?? route.methods[0] ?? "GET";
  const reply = await ask(method);
  if (reply.kind === "none")
    return found("undecided", place, `The preflight of ${origin} got no answer: ${reply.reason}.`);
  const evidence = evidenceOf(reply, origin);
  if (passing.has(reply.status))
    return found("undecided", place, `The preflight failed with HTTP ${reply.status}.`, evidence);
  if (!context.targets.routesAreKnown && (reply.status === 404 || isNoRoute(reply)))
    return found("undecided", place, "The outputs name no routes (apiRoutes), and there is none.", evidence);
  if (reply.status < 200 || reply.status > 299)
    return (await context.firewallBlocksAll(endpoint))
      ? found("undecided", place, hidden, evidence)
      : found("fail", place, `The preflight of ${origin} is refused with HTTP ${reply.status}.`, evidence);
  const problem = trustedProblem(reply, origin);
  if (problem !== undefined)
    return found("fail", place, `The answer to the preflight of ${origin} ${problem}.`, evidence);
  const writes = route.methods.some((one) => !safeMethods.has(one));
  const missing = [
    ...missingHeaders(reply, ["authorization", ...(writes ? ["content-type"] : [])]),
    ...(await methodsNotGranted(reply, route, ask)),
  ];
  if (missing.length > 0)
    return found("fail", place, `The preflight of ${origin} is not granted ${missing.join(", ")}.`, evidence);
  const wanted = missingHeaders(reply, signatureHeaders[context.targets.authorization]);
  if (wanted.length > 0)
    return found(
      "warn",
      place,
      `The preflight of ${origin} is not granted ${wanted.join(", ")}: calls that are signed in their headers fail.`,
      evidence,
    );
  return allowsCredentials(reply)
    ? found("pass", place, `The preflight of ${origin} is granted what it needs.`, evidence)
    : found(
        "warn",
        place,
        "The preflight does not allow credentials (Access-Control-Allow-Credentials).",
        evidence,
      );
}

/** Some servers list every method, others the one that was asked for alone: then each is asked for by itself. */
async function methodsNotGranted(
  reply: Answer,
  route: Route,
  ask: (method: string) => Promise<Reply>,
): Promise<string[]> {
  const left = route.takesAny ? [] : missingMethods(reply, route.methods);
  const own = await Promise.all(
    left.map(async (method) => {
      const answer = await ask(method);
      return answer.kind === "answer" && missingMethods(answer, [method]).length === 0 ? [] : [method];
    }),
  );
  return own.flat().map((method) => `the method ${method}`);
}

function judgeVary(
  endpoint: Endpoint,
  path: string,
  kind: string,
  answers: readonly Answer[],
  trustedCount: number,
): Finding {
  const named = new Set(answers.map((answer) => allowedOrigins(answer).join(" ")));
  const evidence = answers.map(
    (answer) =>
      `${describeReply(answer)}, Access-Control-Allow-Origin: ${allowedOrigins(answer).join(" | ") || "none"}, Vary: ${headerOf(answer, "vary") ?? "none"}`,
  );
  const place = { endpoint, path };
  if (named.size === 1) return found("pass", place, `The ${kind} is the same for every origin.`, evidence);
  const silent = answers.filter((answer) => allowedOrigins(answer).length > 0 && !variesByOrigin(answer));
  if (silent.length === 0)
    return found("pass", place, `The ${kind} says that it varies by origin.`, evidence);
  // No cache keeps answers to OPTIONS by itself.
  const isAdvice = kind === "preflight" && trustedCount < 2;
  return found(
    isAdvice ? "warn" : "fail",
    place,
    `The ${kind} differs by origin, and has no Vary: Origin.`,
    evidence,
  );
}

function preflightHeaders({ targets }: Context, origin: string, method: string): Record<string, string> {
  return {
    Origin: origin,
    "Access-Control-Request-Method": method,
    "Access-Control-Request-Headers": [
      "authorization",
      ...signatureHeaders[targets.authorization],
      "content-type",
    ].join(","),
  };
}

function evidenceOf(reply: Reply, origin: string): string[] {
  if (reply.kind === "none") return [describeReply(reply)];
  const shown = [
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-allow-credentials",
    "vary",
  ];
  return [
    `Origin: ${origin} -> ${describeReply(reply)}`,
    ...shown.flatMap((name) => {
      const value = headerOf(reply, name);
      return value === undefined ? [] : [`${name}: ${value}`];
    }),
  ];
}
