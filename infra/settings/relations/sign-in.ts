import { relation } from "../relation";

/** Who signs in, and where from. */
export const signIn = [
  relation(["identityProviders"], ({ identityProviders }, { at, isEncrypted }) => {
    if (isEncrypted("identityProviders")) return;
    for (const [index, provider] of identityProviders.entries()) {
      if (provider.type !== "OIDC") continue;
      const place = at("identityProviders").at(index).at("clientSecret");
      place.note("in plain text", "an encrypted value", place.setSecret());
    }
  }),

  relation(["identityProviders", "poolAccounts"], ({ identityProviders, poolAccounts }, { at }) => {
    if (poolAccounts || identityProviders.length > 0) return;
    const place = at("poolAccounts");
    place.note(
      "false",
      "true, as there is no identity provider that users could sign in with",
      place.set(true),
    );
  }),
];
