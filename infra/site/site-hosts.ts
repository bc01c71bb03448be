/** The hosts that the site's certificate is for: its own and, where the apex answers, the domain. */
export function siteHosts({
  apex,
  domain,
  siteHost,
}: {
  readonly apex: boolean;
  readonly domain: string;
  readonly siteHost: string;
}): [string, ...string[]] {
  return apex && siteHost !== domain ? [domain, siteHost] : [siteHost];
}
