import type { SettingValues } from "./settings-table";

/** The domain, and the hosts in it that the stack serves. */
export interface Hosts {
  readonly domain: string;
  readonly siteHost: string;
  readonly apiHost: string;
  readonly signInHost: string;
}

/** The settings from which hosts are made. */
export const hostKeys = ["domain", "siteHost", "apiHost", "signInPrefix"] as const;

/** The hosts that settings ask for. */
export function hostsOf({
  domain,
  siteHost = `www.${domain}`,
  apiHost = `api.${domain}`,
  signInPrefix,
}: Pick<SettingValues, (typeof hostKeys)[number]>): Hosts {
  return { domain, siteHost, apiHost, signInHost: `${signInPrefix}.${domain}` };
}
