/** A version of TLS that an endpoint can be held to. */
export type TlsVersion = "1.0" | "1.2" | "1.3";

/**
 * The security policies of API Gateway by the oldest TLS version that they accept.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
 */
const catalogue: ReadonlyMap<string, TlsVersion> = new Map([
  ["TLS_1_0", "1.0"],
  ["TLS_1_2", "1.2"],
  ["SecurityPolicy_TLS12_2018_EDGE", "1.2"],
  ["SecurityPolicy_TLS12_PFS_2025_EDGE", "1.2"],
  ["SecurityPolicy_TLS13_2025_EDGE", "1.3"],
  ["SecurityPolicy_TLS13_1_2_2021_06", "1.2"],
  ["SecurityPolicy_TLS13_1_2_PQ_2025_09", "1.2"],
  ["SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09", "1.2"],
  ["SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09", "1.2"],
  ["SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09", "1.2"],
  ["SecurityPolicy_TLS13_1_3_2025_09", "1.3"],
  ["SecurityPolicy_TLS13_1_3_FIPS_2025_09", "1.3"],
]);

/**
 * The oldest TLS version that a security policy of API Gateway accepts, or undefined for a name that says nothing.
 * A name that AWS adds later is read by its grammar: the version after `TLS13_` is the floor, the one before it the
 * ceiling.
 */
export function apiTlsFloor(policy: string): TlsVersion | undefined {
  const listed = catalogue.get(policy);
  if (listed !== undefined) return listed;
  const floor = /^SecurityPolicy_TLS13_1_([023])_(?:[A-Z0-9]+_)*\d{4}_\d{2}$/.exec(policy)?.[1];
  return floor === undefined ? undefined : `1.${floor as "0" | "2" | "3"}`;
}
