import type { Check } from "../report/check";
import type { Context } from "./context";
import { mainRoute } from "./main-route";
import { describeReply, type Reply } from "./network/answer";
import type { Probe } from "./probe";
import { samplePath } from "./targets/route";

/** A harmless question to each host that is asked much, by the host. */
export type Controls = ReadonlyMap<string, Reply>;

/** What rate limits, firewalls that know a client, and overloaded servers say. */
const refusing: ReadonlySet<number> = new Set([403, 429, 503]);
/** These ask beside HTTP, or on another port. */
const unaffected: ReadonlySet<string> = new Set(["transport-plain-http", "transport-tls-port"]);

/** Asks each host something harmless. The same is asked when a run begins and when it is over. */
export async function askControls(
  { http, targets }: Pick<Context, "http" | "targets">,
  when: "before" | "after",
): Promise<Controls> {
  const { api, site, signIn } = targets;
  const { route, method } = mainRoute(targets);
  const asked = [
    api && { endpoint: api, method, path: samplePath(route) },
    site && { endpoint: site, method: "GET", path: "/" },
    signIn && { endpoint: signIn, method: "GET", path: "/oauth2/authorize" },
  ].filter((question) => question !== undefined);
  const replies = asked.map(
    async ({ path, ...question }) =>
      [
        question.endpoint.host,
        await http.ask({ ...question, path: `${path}?x-verify=${when}`, isControl: true }),
      ] as const,
  );
  return new Map(await Promise.all(replies));
}

/**
 * Takes back what was found wrong at a host that began to refuse everything while it was asked: a limit or a firewall
 * answered in its place, and from when on is not known.
 */
export function withoutRefusals(
  checks: readonly Check[],
  probes: readonly Probe[],
  { before, after }: { readonly before: Controls; readonly after: Controls },
): Check[] {
  const areas = new Map(probes.map(({ rule }) => [rule.id, rule.group]));
  const isAffected = ({ rule }: Check) =>
    !unaffected.has(rule) && areas.get(rule) !== "tls" && areas.get(rule) !== "certificate";
  return checks.map((check) => {
    if (check.verdict !== "fail" || check.subject.kind !== "endpoint" || !isAffected(check)) return check;
    const reason = reasonOf(before.get(check.subject.host), after.get(check.subject.host));
    return reason === undefined
      ? check
      : { ...check, verdict: "undecided", message: `${reason} Before or after that: ${check.message}` };
  });
}

function reasonOf(before: Reply | undefined, after: Reply | undefined): string | undefined {
  if (before?.kind !== "answer" || after === undefined) return undefined;
  const status = after.kind === "answer" ? after.status : after.cause === "throttled" ? 429 : undefined;
  return status !== undefined && refusing.has(status) && status !== before.status
    ? `The host answered a harmless request with HTTP ${before.status} at first, and refuses it now (${describeReply(after)}).`
    : undefined;
}
