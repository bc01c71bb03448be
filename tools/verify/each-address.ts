import type { Context, ReachedAddress } from "./context";
import { found, notAsked, type Finding, type Place } from "./probe";
import type { Endpoint } from "./targets/endpoint";
import { endpointsOf } from "./targets/targets";

/** Judges each address of each host; one that cannot be asked is undecided, never passed. */
export async function eachAddress(
  context: Context,
  judge: (place: Place, reached: ReachedAddress) => Promise<Finding | readonly Finding[]>,
  endpoints: readonly Endpoint[] = endpointsOf(context.targets),
): Promise<Finding[]> {
  if (endpoints.length === 0) return [notAsked("-", "No host is known.")];
  const findings = await Promise.all(
    endpoints.map(async (endpoint) => {
      const reached = await context.reach(endpoint);
      if (reached.kind !== "addresses")
        return [found("undecided", { endpoint }, `The host was not asked: ${reached.reason}.`)];
      const isOneOfMany = reached.addresses.length > 1;
      return Promise.all(
        reached.addresses.map(async (one) => {
          const place = { endpoint, ...(isOneOfMany ? { address: one.address } : {}) };
          const { control } = one;
          if (!control.works && control.answer.kind === "silent")
            return found("undecided", place, "The address answers nothing.");
          if (control.works || control.answer.kind !== "unreachable") return judge(place, one);
          const hasNoWay = control.answer.failure === "unreachable" && isOneOfMany;
          return found(
            hasNoWay ? "skipped" : "undecided",
            place,
            `The address was not reached: ${control.how}.`,
          );
        }),
      );
    }),
  );
  return findings.flat(2);
}
