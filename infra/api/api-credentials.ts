import * as cognito from "@pulumi/aws/cognito";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";

/** Whose tokens become AWS credentials, and what those may call. */
export interface ApiCredentialsArgs {
  readonly poolName: string;
  /** `cognito-idp.<region>.amazonaws.com/<user pool id>`. */
  readonly issuer: pulumi.Input<string>;
  readonly clientId: pulumi.Input<string>;
  /** ARNs of the methods that a signed-in user may call. */
  readonly methodArns: pulumi.Input<pulumi.Input<string>[]>;
  /** IAM path of the role, such as `/project/stack/`, by which a deploying role is kept to these. */
  readonly rolePath: string;
}

/** Short-lived AWS credentials for users who are signed in, good for calling these methods and nothing else. */
export class ApiCredentials extends pulumi.ComponentResource {
  readonly identityPoolId: pulumi.Output<string>;

  constructor(name: string, args: ApiCredentialsArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:ApiCredentials", name, {}, opts);
    const parent = { parent: this };

    const pool = new cognito.IdentityPool(
      name,
      {
        identityPoolName: args.poolName,
        allowUnauthenticatedIdentities: false,
        allowClassicFlow: false,
        cognitoIdentityProviders: [
          // The check asks the user pool each time, so that a user who is signed out or deleted gets nothing.
          { clientId: args.clientId, providerName: args.issuer, serverSideTokenCheck: true },
        ],
      },
      parent,
    );
    const role = new iam.Role(
      name,
      {
        path: args.rolePath,
        description: "Calls the API for a user who is signed in.",
        maxSessionDuration: 3600,
        assumeRolePolicy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Federated: "cognito-identity.amazonaws.com" },
              Action: "sts:AssumeRoleWithWebIdentity",
              Condition: {
                StringEquals: { "cognito-identity.amazonaws.com:aud": pool.id },
                "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" },
              },
            },
          ],
        }),
      },
      parent,
    );
    const invoke = new iam.RolePolicy(
      `${name}-invoke`,
      {
        role: role.id,
        policy: pulumi.jsonStringify({
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: "execute-api:Invoke", Resource: args.methodArns }],
        }),
      },
      parent,
    );
    new cognito.IdentityPoolRoleAttachment(
      name,
      { identityPoolId: pool.id, roles: { authenticated: role.arn } },
      { ...parent, dependsOn: [invoke] },
    );

    this.identityPoolId = pool.id;
    this.registerOutputs({ identityPoolId: this.identityPoolId });
  }
}
