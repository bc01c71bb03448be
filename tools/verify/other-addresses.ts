import type { Context } from "./context";
import type { Address } from "./network/resolve-entry";
import type { Endpoint } from "./targets/endpoint";

/** Of so many, one that behaves otherwise is as likely to be among the first. */
const mostOthers = 8;

/** The addresses of a host that speak TLS, but for the first, to which every request goes that names none. */
export async function otherAddresses(
  { reach }: Pick<Context, "reach">,
  endpoint: Endpoint,
): Promise<readonly Address[]> {
  const reached = await reach(endpoint);
  if (reached.kind !== "addresses") return [];
  const working = reached.addresses.filter(({ control }) => control.works);
  return working.slice(1, 1 + mostOthers).map(({ address }) => address);
}
