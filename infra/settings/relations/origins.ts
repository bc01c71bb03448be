import { hostsOf } from "../hosts";
import { relation } from "../relation";

/** Origins that the API trusts, and those of them that users sign in from. */
export const origins = [
  relation(["trustedOrigins"], ({ trustedOrigins }, { at, isProduction }) => {
    for (const [index, origin] of trustedOrigins.entries()) {
      if (!isProduction || !isLocalhost(origin)) continue;
      const place = at("trustedOrigins").at(index);
      place.note(
        JSON.stringify(origin),
        "an origin that is on nobody's own machine, in prod",
        place.remove(),
      );
    }
  }),

  relation(["trustedOrigins", "domain", "siteHost"], (values, { at }) => {
    const { siteHost } = hostsOf({ ...values, apiHost: undefined, signInPrefix: "auth" });
    const all = [`https://${siteHost}`, ...values.trustedOrigins];
    const place = at("trustedOrigins");
    const twice = all.findIndex((origin, index) => all.indexOf(origin) < index);
    if (twice > 0) {
      place.note(
        JSON.stringify(values.trustedOrigins),
        "each origin once; the site's own is always trusted",
        place.at(twice - 1).remove(),
      );
    }
    // Each origin takes two of the capacity units that the firewall's rule group reserves when it is made.
    if (values.trustedOrigins.length > 20) {
      place.note(`a list of ${values.trustedOrigins.length}`, "at most 20 origins", place.at(20).remove());
    }
  }),

  relation(["trustedOrigins", "signInOrigins"], ({ trustedOrigins, signInOrigins = [] }, { at }) => {
    for (const [index, origin] of signInOrigins.entries()) {
      const place = at("signInOrigins").at(index);
      if (!trustedOrigins.includes(origin)) {
        place.note(
          JSON.stringify(origin),
          "one of trustedOrigins: a page that signs in calls the API, too (the site always does both)",
          place.remove(),
        );
      } else if (signInOrigins.indexOf(origin) < index) {
        place.note(JSON.stringify(origin), "each origin once", place.remove());
      }
    }
  }),
];

function isLocalhost(origin: string): boolean {
  return origin.startsWith("https://localhost:");
}
