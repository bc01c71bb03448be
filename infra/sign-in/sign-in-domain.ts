import * as cognito from "@pulumi/aws/cognito";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";

/** Where the sign-in page is served. */
export interface SignInDomainArgs {
  readonly host: string;
  readonly hostedZoneId: pulumi.Input<string>;
  /** Certificate of the host, in us-east-1. */
  readonly certificateArn: pulumi.Input<string>;
  readonly userPoolId: pulumi.Input<string>;
  /** What gives the parent domain its A record, without which Cognito refuses the host. */
  readonly parentDomain: pulumi.Resource;
}

/**
 * The sign-in page on a host of the stack's own domain, with managed login (version 2), which Cognito serves over
 * TLS 1.2 or newer only; it lets nobody choose the TLS policy of its shared prefix domains.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html
 */
export class SignInDomain extends pulumi.ComponentResource {
  constructor(name: string, args: SignInDomainArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:SignInDomain", name, {}, opts);

    const domain = new cognito.UserPoolDomain(
      name,
      {
        domain: args.host,
        userPoolId: args.userPoolId,
        certificateArn: args.certificateArn,
        managedLoginVersion: 2,
      },
      // A pool has room for one domain, so that a new one can only follow when the old one is gone.
      { parent: this, dependsOn: [args.parentDomain], deleteBeforeReplace: true },
    );

    new route53.Record(
      name,
      {
        zoneId: args.hostedZoneId,
        name: args.host,
        type: "A",
        aliases: [
          {
            name: domain.cloudfrontDistribution,
            zoneId: domain.cloudfrontDistributionZoneId,
            evaluateTargetHealth: false,
          },
        ],
      },
      { parent: this },
    );

    this.registerOutputs({});
  }
}
