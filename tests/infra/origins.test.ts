import { deepEqual } from "node:assert/strict";
import { originsOf } from "../../infra/origins";
import type { Settings } from "../../infra/settings/settings";

/** Does not prove that the hosts exist: DNS does that. */
describe("origins", () => {
  const settings = {
    aws: { region: "eu-west-1" },
    siteHost: "www.example.com",
    apiHost: "api.example.com",
    signInHost: "auth.example.com",
    authorization: "cognito",
    trustedOrigins: ["https://partner.example.net"],
    signInOrigins: [],
  } as Partial<Settings> as Settings;

  it("are the hosts of the settings, the site's first among those that the API trusts", () => {
    deepEqual(originsOf(settings), {
      site: "https://www.example.com",
      api: "https://api.example.com",
      signIn: "https://auth.example.com",
      siteConnections: [
        "https://api.example.com",
        "https://auth.example.com",
        "https://cognito-idp.eu-west-1.amazonaws.com",
      ],
      signInFrom: ["https://www.example.com"],
      trusted: ["https://www.example.com", "https://partner.example.net"],
    });
  });

  it("let the site fetch AWS credentials when calls are signed with them", () => {
    deepEqual(originsOf({ ...settings, authorization: "iam" }).siteConnections, [
      "https://api.example.com",
      "https://auth.example.com",
      "https://cognito-idp.eu-west-1.amazonaws.com",
      "https://cognito-identity.eu-west-1.amazonaws.com",
    ]);
  });

  it("let people sign in from the site and the origins that were chosen for it, and not from all that call the API", () => {
    const chosen = { ...settings, signInOrigins: ["https://localhost:5173"] };
    deepEqual(originsOf(chosen).signInFrom, ["https://www.example.com", "https://localhost:5173"]);
  });
});
