import { deepEqual } from "node:assert/strict";
import { buildEnvironment } from "../../../infra/site/build-environment";

describe("build environment", () => {
  const facts = {
    apiOrigin: "https://api.example.com",
    signInOrigin: "https://auth.example.com",
    region: "eu-west-1",
    userPoolId: "pool",
    userPoolClientId: "client",
    scopes: ["https://api.example.com/invoke"],
    identityPoolId: undefined,
  };
  const environment = {
    API_ORIGIN: "https://api.example.com",
    SIGN_IN_ORIGIN: "https://auth.example.com",
    REGION: "eu-west-1",
    USER_POOL_ID: "pool",
    USER_POOL_CLIENT_ID: "client",
    SCOPES: "openid email https://api.example.com/invoke",
  };

  it("says where the API and the sign-in page are, and what to ask for there", () => {
    deepEqual(buildEnvironment(facts), environment);
  });

  it("says where credentials come from when calls are signed with them", () => {
    deepEqual(buildEnvironment({ ...facts, identityPoolId: "identity-pool" }), {
      ...environment,
      IDENTITY_POOL_ID: "identity-pool",
    });
  });
});
