import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove how AWS evaluates the policies. */
describe("api credentials", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({
      config: {
        authorization: "iam",
        routes: [
          { path: "/me", methods: ["GET"], target: "sample" },
          { path: "/orders/{id}", methods: ["GET", "PUT"], target: "https://orders.example.org/{id}" },
        ],
      },
    });
  });

  const policyOf = (type: string, name: string, property: string): unknown =>
    JSON.parse(program.one(type, name).inputs[property] as string);

  it("come from an identity pool without guests, of the site's client, whose tokens are checked each time", () => {
    assert.deepEqual(program.one("aws:cognito/identityPool:IdentityPool", "api-credentials").inputs, {
      identityPoolName: "secure-transport-dev",
      allowUnauthenticatedIdentities: false,
      allowClassicFlow: false,
      cognitoIdentityProviders: [
        {
          clientId: "identity-site-id",
          providerName: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
          serverSideTokenCheck: true,
        },
      ],
    });
  });

  it("are of a role that signed-in users of this pool alone take", () => {
    assert.deepEqual(policyOf("aws:iam/role:Role", "api-credentials", "assumeRolePolicy"), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: "cognito-identity.amazonaws.com" },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: {
            StringEquals: { "cognito-identity.amazonaws.com:aud": "api-credentials-id" },
            "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" },
          },
        },
      ],
    });
    assert.equal(program.one("aws:iam/role:Role", "api-credentials").inputs.maxSessionDuration, 3600);
  });

  it("are good for exactly the API's routes", () => {
    assert.deepEqual(policyOf("aws:iam/rolePolicy:RolePolicy", "api-credentials-invoke", "policy"), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "execute-api:Invoke",
          Resource: [
            "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET/me",
            "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET/orders/*",
            "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/PUT/orders/*",
          ],
        },
      ],
    });
  });

  it("are given to signed-in users, and to nobody else", () => {
    assert.deepEqual(
      program.one("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "api-credentials")
        .inputs,
      {
        identityPoolId: "api-credentials-id",
        roles: { authenticated: "arn:aws:iam:eu-west-1:123456789012:api-credentials" },
      },
    );
  });

  it("are known to the site and in the outputs", () => {
    const { environmentVariables } = program.one("aws:amplify/branch:Branch", "site").inputs;
    assert.equal((environmentVariables as Record<string, unknown>).IDENTITY_POOL_ID, "api-credentials-id");
    assert.equal(program.outputs.identityPoolId, "api-credentials-id");
  });

  it("do not exist when callers show tokens", async () => {
    const { resources } = await runProgram();
    assert.deepEqual(
      resources.filter(({ type }) => /identityPool|ApiCredentials/.test(type)),
      [],
    );
  });
});
