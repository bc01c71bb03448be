import { dnsLabel, hostName } from "./expectations";
import { isHostName } from "./is-host-name";
import type { SettingsReader } from "./settings-reader";

/** The domain, and the hosts in it that the stack serves. */
export interface Hosts {
  readonly domain: string;
  readonly siteHost: string;
  readonly apiHost: string;
  readonly signInHost: string;
}

/** Reads the domain and its hosts: three different ones, all inside the domain, none of them the apex. */
export function readHosts(reader: SettingsReader, project: string): Hosts {
  const domain = reader.required("domain", hostName("example.com"));
  const inDomain = (key: string, label: string) => {
    const host = reader.optional(key, hostName(`${label}.${domain}`)) ?? `${label}.${domain}`;
    reader.check([key, "domain"], () => host.endsWith(`.${domain}`) && isHostName(host), {
      value: JSON.stringify(host),
      expected: `a host inside the domain, ending in .${domain}, of at most 64 characters`,
      mend: `pulumi config set ${project}:${key} ${label}.${domain}`,
    });
    return host;
  };
  const siteHost = inDomain("siteHost", "www");
  const apiHost = inDomain("apiHost", "api");
  const signInHost = `${reader.required("signInPrefix", dnsLabel)}.${domain}`;
  reader.check(["signInPrefix", "domain"], () => isHostName(signInHost), {
    value: JSON.stringify(signInHost),
    expected: "a label that, with the domain, makes a host of at most 64 characters",
    mend: `pulumi config set ${project}:signInPrefix auth`,
  });
  reader.check(
    ["siteHost", "apiHost", "signInPrefix", "domain"],
    () => new Set([siteHost, apiHost, signInHost]).size === 3,
    {
      value: `${siteHost}, apiHost is ${apiHost} and the sign-in host is ${signInHost}`,
      expected: "three different hosts for the site, the API and the sign-in page",
      mend: `pulumi config set ${project}:siteHost www.${domain}`,
    },
  );
  return { domain, siteHost, apiHost, signInHost };
}
