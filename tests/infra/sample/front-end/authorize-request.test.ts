import { deepEqual, equal } from "node:assert/strict";
import { loadFrontEnd } from "./load-front-end";

interface AuthorizeRequest {
  authorizeRequest: (
    configuration: object,
    session: object,
    request: { method: string; url: URL; headers: Record<string, string>; body: string | undefined },
  ) => Promise<Record<string, string>>;
}

const session = {
  apiToken: () => Promise.resolve("api-token"),
  idToken: () => Promise.resolve("id-token"),
};
const request = {
  method: "GET",
  url: new URL("https://api.example.com/me?a=1"),
  headers: {},
  body: undefined,
};

/** Does not prove that AWS takes the signature: the library is AWS's own. */
describe("front end's proof of who calls", () => {
  const original = globalThis.fetch;
  afterEach(() => (globalThis.fetch = original));

  it("is the token that the API asks for", async () => {
    const { authorizeRequest } = await loadFrontEnd<AuthorizeRequest>("authorize-request");
    deepEqual(await authorizeRequest({ authorization: "cognito" }, session, request), {
      Authorization: "api-token",
    });
  });

  it("is a signature with credentials that the identity pool gave for the ID token", async () => {
    const asked: unknown[] = [];
    globalThis.fetch = (url, init) => {
      const { headers, body } = init as { headers: Record<string, string>; body: string };
      asked.push([url, headers["X-Amz-Target"], JSON.parse(body)]);
      const credentials = { AccessKeyId: "AKIDEXAMPLE", SecretKey: "secret", SessionToken: "session" };
      return Promise.resolve(Response.json({ IdentityId: "identity-1", Credentials: credentials }));
    };
    const { authorizeRequest } = await loadFrontEnd<AuthorizeRequest>("authorize-request");
    const headers = await authorizeRequest(
      {
        authorization: "iam",
        region: "eu-west-1",
        identityPoolId: "pool-1",
        tokenIssuer: "https://cognito-idp.eu-west-1.amazonaws.com/pool",
      },
      session,
      request,
    );
    const Logins = { "cognito-idp.eu-west-1.amazonaws.com/pool": "id-token" };
    const url = "https://cognito-identity.eu-west-1.amazonaws.com/";
    deepEqual(asked, [
      [url, "AWSCognitoIdentityService.GetId", { IdentityPoolId: "pool-1", Logins }],
      [url, "AWSCognitoIdentityService.GetCredentialsForIdentity", { IdentityId: "identity-1", Logins }],
    ]);
    deepEqual(Object.keys(headers).sort(), [
      "authorization",
      "x-amz-content-sha256",
      "x-amz-date",
      "x-amz-security-token",
    ]);
    equal(
      headers.authorization?.replace(/\d{8}\/|[0-9a-f]{64}/g, "…"),
      "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/…eu-west-1/execute-api/aws4_request, " +
        "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=…",
    );
  });
});
