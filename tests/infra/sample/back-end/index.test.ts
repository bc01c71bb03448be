import { deepEqual, equal } from "node:assert/strict";

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const trustedOrigins = "https://www.example.com,https://localhost:5173";
const claims = { sub: "user-1", email: "user@example.com" };
const get = {
  httpMethod: "GET",
  resource: "/me",
  headers: { Origin: "https://www.example.com" } as Record<string, string> | null,
  stageVariables: { trustedOrigins } as Record<string, string> | null,
  requestContext: { authorizer: { claims } } as Record<string, unknown>,
};

const file = "../../../../infra/sample/back-end/index.mjs";

async function call(event: Partial<typeof get>): Promise<Answer> {
  const { handler } = (await import(file)) as { handler: (event: unknown) => Promise<Answer> };
  return handler({ ...get, ...event });
}

/** Calls the function as Lambda would; does not prove what API Gateway puts into the event. */
describe("sample back end's handler", () => {
  const always = {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    Vary: "Origin",
  };
  const cors = {
    "Access-Control-Allow-Origin": "https://www.example.com",
    "Access-Control-Allow-Credentials": "true",
  };

  it("answers with the caller's claims, for the caller's origin, not to be stored", async () => {
    deepEqual(await call({}), {
      statusCode: 200,
      headers: { ...always, ...cors },
      body: JSON.stringify({ claims }),
    });
  });

  it("knows an origin in a header in lower case, and every origin on the list", async () => {
    const answer = await call({ headers: { origin: "https://localhost:5173" } });
    equal(answer.headers["Access-Control-Allow-Origin"], "https://localhost:5173");
  });

  it("answers a caller without an origin without CORS headers", async () => {
    for (const headers of [null, {}, { Origin: "" }]) {
      const answer = await call({ headers: headers });
      deepEqual([answer.statusCode, answer.headers], [200, always]);
    }
  });

  const untrusted: Record<string, string> = {
    "another origin": "https://evil.example",
    "the origin null": "null",
    "the trusted origin in capitals": "HTTPS://WWW.EXAMPLE.COM",
    "the whole list": trustedOrigins,
  };
  for (const [what, Origin] of Object.entries(untrusted)) {
    it(`refuses ${what}, without claims and without CORS headers`, async () => {
      deepEqual(await call({ headers: { Origin } }), {
        statusCode: 403,
        headers: always,
        body: `{"message":"Forbidden"}`,
      });
    });
  }

  it("trusts no origin when the stage names none", async () => {
    equal((await call({ stageVariables: null })).statusCode, 403);
  });

  it("refuses a caller of whom nothing is known, were the API ever to let one through", async () => {
    deepEqual(await call({ requestContext: {} }), {
      statusCode: 401,
      headers: { ...always, ...cors },
      body: `{"message":"Unauthorized"}`,
    });
  });

  it("answers a signed call with what the signature says", async () => {
    const identity = {
      cognitoIdentityId: "eu-west-1:identity",
      cognitoIdentityPoolId: "eu-west-1:pool",
      cognitoAuthenticationProvider: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
      sourceIp: "192.0.2.1",
    };
    const { statusCode, body } = await call({ requestContext: { identity } });
    equal(statusCode, 200);
    deepEqual(JSON.parse(body), {
      claims: {
        cognitoIdentityId: "eu-west-1:identity",
        cognitoIdentityPoolId: "eu-west-1:pool",
        cognitoAuthenticationProvider: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
      },
    });
  });

  it("knows no other route", async () => {
    equal((await call({ resource: "/" })).statusCode, 404);
    equal((await call({ httpMethod: "POST" })).statusCode, 404);
  });
});
