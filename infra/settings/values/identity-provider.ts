import { isHostName } from "../is-host-name";
import type { Place } from "../place";
import type { Shape, ValueOf } from "../shape";
import { choice } from "../shapes/choice";
import { fields } from "../shapes/fields";
import { list } from "../shapes/list";
import { secretText } from "../shapes/secret-text";
import { text } from "../shapes/text";
import { variants } from "../shapes/variants";

/** Words that Cognito keeps for itself as names of providers. */
const reserved = ["cognito", "facebook", "google", "loginwithamazon", "signinwithapple"];

const namePattern = /^[A-Za-z][A-Za-z0-9-]{2,31}$/;

const name = text({
  expected: `3 to 32 letters, digits and hyphens that start with a letter, and none of ${reserved.join(", ")}`,
  example: "Company",
  pattern: namePattern,
  accepts: (each) => namePattern.test(each) && !reserved.includes(each.toLowerCase()),
});

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html */
const issuer = httpsUrl(
  "the https URL of an OpenID Connect issuer, without a slash at its end",
  "https://login.example.org",
  /^https:\/\/[a-z0-9.-]+(:[1-9]\d{0,4})?(\/[\w.~-]+)*$/,
);

const metadataUrl = httpsUrl(
  "the https URL of SAML metadata",
  "https://login.example.org/saml/metadata.xml",
  /^https:\/\/[a-z0-9.-]+(:[1-9]\d{0,4})?\/[\w.~/%?&=+-]*$/,
);

const clientId = text({
  expected: "the client id that the provider gave, of at most 131 characters without spaces",
  example: "secure-transport",
  pattern: /^[^\s]{1,131}$/,
});

const claim = (example: string) =>
  text({
    expected: "the name of a claim or a SAML attribute, of at most 200 characters without spaces",
    example,
    pattern: /^[^\s]{1,200}$/,
  });

/** Attributes of a user in the pool, each taken from a claim or a SAML attribute. Without e-mail the pool knows nobody. */
const attributes = fields(
  { email: claim("email") },
  {
    email_verified: claim("email_verified"),
    name: claim("name"),
    given_name: claim("given_name"),
    family_name: claim("family_name"),
    preferred_username: claim("preferred_username"),
    locale: claim("locale"),
  },
);

const oidc = fields(
  { name, type: choice(["OIDC"]), issuer, clientId, clientSecret: secretText, attributes },
  {},
);
const saml = fields({ name, type: choice(["SAML"]), metadataUrl, attributes }, {});

/** An identity provider whose users sign in, as the settings hold it. */
export type IdentityProviderSetting = ValueOf<typeof oidc> | ValueOf<typeof saml>;

/** Identity providers, each with a name of its own. */
export const identityProviders: Shape<IdentityProviderSetting[]> = list(
  variants("type", { OIDC: oidc, SAML: saml }),
  { check: haveNames },
);

function haveNames(providers: readonly IdentityProviderSetting[], place: Place): boolean {
  const names = providers.map((provider) => provider.name.toLowerCase());
  const twice = names.findIndex((each, index) => names.indexOf(each) < index);
  if (twice < 0) return true;
  place
    .at(twice)
    .at("name")
    .refuse(providers[twice]?.name, { expected: "a name for each", example: "Other" });
  return false;
}

function httpsUrl(expected: string, example: string, pattern: RegExp): Shape<string> {
  return text({
    expected,
    example,
    pattern,
    accepts: (url) => pattern.test(url) && isHostName(/^https:\/\/([^/:]+)/.exec(url)?.[1] ?? ""),
  });
}
