import { deepEqual, equal, ok } from "node:assert/strict";
import { ApiCredentials } from "../../../infra/api/api-credentials";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

const methodArns = [
  "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/GET/me",
  "arn:aws:execute-api:eu-west-1:123456789012:api-id/v1/PUT/orders/*",
];

/** Does not prove how AWS evaluates the policies. */
describe("api credentials", () => {
  let credentials: RecordedRun;
  before(async () => {
    credentials = await buildComponent(
      (options) =>
        new ApiCredentials(
          "credentials",
          {
            poolName: "project-dev",
            issuer: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
            clientId: "client-id",
            methodArns,
            rolePath: "/project/dev/",
          },
          options,
        ),
    );
  });
  const pool = () => credentials.one("aws:cognito/identityPool:IdentityPool", "credentials").inputs;
  const statements = (type: string, name: string, property: string): unknown =>
    (JSON.parse(credentials.one(type, name).inputs[property] as string) as { Statement: unknown }).Statement;

  it("are not for guests", () => {
    equal(pool().allowUnauthenticatedIdentities, false);
    equal(pool().allowClassicFlow, false);
    deepEqual(
      credentials.one("aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment", "credentials")
        .inputs.roles,
      { authenticated: "arn:aws:iam:eu-west-1:123456789012:credentials" },
    );
  });

  it("are for tokens of the client, about which the user pool is asked each time", () => {
    deepEqual(pool().cognitoIdentityProviders, [
      {
        clientId: "client-id",
        providerName: "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool",
        serverSideTokenCheck: true,
      },
    ]);
  });

  it("are of a role that signed-in users of this pool alone take", () => {
    deepEqual(statements("aws:iam/role:Role", "credentials", "assumeRolePolicy"), [
      {
        Effect: "Allow",
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: { "cognito-identity.amazonaws.com:aud": "credentials-id" },
          "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" },
        },
      },
    ]);
  });

  it("are good for exactly the API's methods, for an hour", () => {
    deepEqual(statements("aws:iam/rolePolicy:RolePolicy", "credentials-invoke", "policy"), [
      { Effect: "Allow", Action: "execute-api:Invoke", Resource: methodArns },
    ]);
    equal(credentials.one("aws:iam/role:Role", "credentials").inputs.maxSessionDuration, 3600);
  });

  it("are given when they are good for something", () => {
    const attachment = "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment";
    const { urn } = credentials.one("aws:iam/rolePolicy:RolePolicy", "credentials-invoke");
    ok(credentials.one(attachment, "credentials").dependencies.includes(urn));
  });

  it("have their role below the path", () => {
    equal(credentials.one("aws:iam/role:Role", "credentials").inputs.path, "/project/dev/");
  });
});
