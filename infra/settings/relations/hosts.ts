import { hostKeys, hostsOf } from "../hosts";
import { isHostName } from "../is-host-name";
import { relation } from "../relation";

/** Hosts that are inside the domain, that Amplify and ACM take, and that differ. */
export const hosts = [
  relation(["domain", "siteHost"], (values, { at }) => {
    const { domain, siteHost } = hostsOf({ ...values, apiHost: undefined, signInPrefix: "auth" });
    const label = siteHost === domain ? "" : siteHost.slice(0, -`.${domain}`.length);
    const isInside = siteHost === domain || siteHost === `${label}.${domain}`;
    const set = at("siteHost").set(`www.${domain}`);
    if (!isInside || !isHostName(siteHost)) {
      at("siteHost").note(
        JSON.stringify(siteHost),
        `the domain itself or a host inside it, ending in .${domain}, of at most 64 characters`,
        isHostName(`www.${domain}`) ? set : at("domain").set("example.com"),
      );
    } else if (label.includes(".")) {
      // https://github.com/aws-amplify/amplify-backend/issues/1568
      at("siteHost").note(
        JSON.stringify(siteHost),
        `one label in front of ${domain}: Amplify refuses more; or make ${siteHost.slice(siteHost.indexOf(".") + 1)} the domain`,
        set,
      );
    }
  }),

  relation(["domain", "apiHost"], (values, { at }) => {
    const { domain, apiHost } = hostsOf({ ...values, siteHost: undefined, signInPrefix: "auth" });
    if (apiHost.endsWith(`.${domain}`) && isHostName(apiHost)) return;
    at("apiHost").note(
      JSON.stringify(apiHost),
      `a host inside the domain, ending in .${domain}, of at most 64 characters`,
      isHostName(`api.${domain}`) ? at("apiHost").set(`api.${domain}`) : at("domain").set("example.com"),
    );
  }),

  relation(["domain", "signInPrefix"], (values, { at }) => {
    const { domain, signInHost } = hostsOf({ ...values, siteHost: undefined, apiHost: undefined });
    if (isHostName(signInHost)) return;
    at("signInPrefix").note(
      JSON.stringify(signInHost),
      "a label that, with the domain, makes a host of at most 64 characters",
      isHostName(`auth.${domain}`) ? at("signInPrefix").set("auth") : at("domain").set("example.com"),
    );
  }),

  relation(hostKeys, (values, { at }) => {
    const { domain, siteHost, apiHost, signInHost } = hostsOf(values);
    if (new Set([siteHost, apiHost, signInHost]).size === 3) return;
    const commands = [
      [siteHost, at("siteHost").set(`www.${domain}`), `www.${domain}`],
      [apiHost, at("apiHost").set(`api.${domain}`), `api.${domain}`],
      [signInHost, at("signInPrefix").set("auth"), `auth.${domain}`],
    ] as const;
    at("siteHost").note(
      `${siteHost}, apiHost is ${apiHost} and the sign-in host is ${signInHost}`,
      "three different hosts for the site, the API and the sign-in page",
      commands
        .filter(([host, , usual]) => host !== usual)
        .map(([, command]) => command)
        .join(" && "),
    );
  }),

  relation(["domain", "siteHost", "apex"], ({ domain, siteHost, apex }, { at }) => {
    if (siteHost !== domain || apex) return;
    at("apex").note("false", `true, as the site's host is the domain itself`, at("apex").set(true));
  }),
];
