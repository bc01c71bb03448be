import { isExactOrigin } from "./is-exact-origin";
import type { SettingsReader } from "./settings-reader";

/** Reads the origins that the API trusts besides `ownOrigin`; `localhost` may be among them where it is allowed. */
export function readTrustedOrigins(
  reader: SettingsReader,
  { ownOrigin, localhost }: { readonly ownOrigin: string; readonly localhost: boolean },
): string[] {
  const origins = reader.list("trustedOrigins", {
    expected: `an exact https origin, without path, wildcard or trailing slash${
      localhost ? " (https://localhost:PORT is one)" : ""
    }`,
    example: "https://app.example.org",
    parse: (raw) => (typeof raw === "string" && isExactOrigin(raw, { localhost }) ? raw : undefined),
  });
  reader.check(
    ["trustedOrigins", "siteHost"],
    () => new Set([ownOrigin, ...origins]).size === origins.length + 1,
    {
      value: JSON.stringify(origins),
      expected: "each origin once; the site's own is always trusted",
      mend: "pulumi config rm --path 'trustedOrigins[INDEX]'",
    },
  );
  // Each origin takes two of the capacity units that the firewall's rule group reserves when it is made.
  reader.check(["trustedOrigins"], () => origins.length <= 20, {
    value: `a list of ${origins.length}`,
    expected: "at most 20 origins",
    mend: "pulumi config rm --path 'trustedOrigins[INDEX]'",
  });
  return origins;
}
