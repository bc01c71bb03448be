import { deepEqual, equal } from "node:assert/strict";
import type { IdentityProvider } from "../../../infra/settings/settings";
import { identityProviderDetails } from "../../../infra/sign-in/identity-provider-details";

const attributes = { email: "email" };

/** Does not prove that Cognito takes them. */
describe("identity provider details", () => {
  it("of OpenID Connect are the issuer and the client, whose users are asked for by GET", () => {
    const company: IdentityProvider = {
      type: "OIDC",
      name: "Company",
      issuer: "https://login.example.org",
      clientId: "client",
      attributes,
    };
    const { oidc_issuer, client_id, client_secret, attributes_request_method } = identityProviderDetails(
      company,
      "secret",
    );
    deepEqual([oidc_issuer, client_id, client_secret], ["https://login.example.org", "client", "secret"]);
    equal(attributes_request_method, "GET");
  });

  it("of SAML are the metadata alone", () => {
    const metadataUrl = "https://login.example.org/metadata.xml";
    deepEqual(identityProviderDetails({ type: "SAML", name: "Company", metadataUrl, attributes }, ""), {
      MetadataURL: metadataUrl,
    });
  });
});
