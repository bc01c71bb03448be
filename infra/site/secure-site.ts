import * as amplify from "@pulumi/aws/amplify";
import * as pulumi from "@pulumi/pulumi";
import { amplifyCustomHeaders } from "./amplify-custom-headers";
import { amplifyRules } from "./amplify-rules";
import type { ContentSources } from "./content-sources";
import { securityHeaders } from "./security-headers";

/** What the site is built from, where it is served, and whom it may call. */
export interface SecureSiteArgs {
  readonly appName: string;
  readonly domain: string;
  /** Host of the site: the domain, or one inside it. */
  readonly host: string;
  /** Whether the domain itself answers: with the site where that is its host, with a redirect to it otherwise. */
  readonly apex: boolean;
  /** Certificate of the host and, with the apex, the domain, in us-east-1. */
  readonly certificateArn: pulumi.Input<string>;
  readonly branch: string;
  /** https URL of the Git repository to build from; without one, deployments are made by hand. */
  readonly repository: string | undefined;
  /** Access token for the repository. */
  readonly repositoryToken: pulumi.Input<string> | undefined;
  /** What the site takes from elsewhere. */
  readonly contentSources: ContentSources;
  /** What the build learns about the back end. */
  readonly environmentVariables: Readonly<Record<string, pulumi.Input<string>>>;
  /** Whether the app is protected against deletion. */
  readonly protect: boolean;
}

/**
 * A single-page site on Amplify Hosting, with the stack's own certificate and the security headers on every page.
 * Amplify answers plain HTTP with a redirect to HTTPS by itself, and has no setting for that or for its TLS floor.
 */
export class SecureSite extends pulumi.ComponentResource {
  readonly appId: pulumi.Output<string>;
  readonly appArn: pulumi.Output<string>;
  readonly branchName: pulumi.Output<string>;
  /** Host that AWS gives the branch, with the same headers. */
  readonly defaultHost: pulumi.Output<string>;

  constructor(name: string, args: SecureSiteArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:SecureSite", name, {}, opts);
    const parent = { parent: this };

    const app = new amplify.App(
      name,
      {
        name: args.appName,
        platform: "WEB",
        ...(args.repository === undefined
          ? {}
          : { repository: args.repository, accessToken: args.repositoryToken }),
        customHeaders: amplifyCustomHeaders(securityHeaders(args.contentSources)),
        customRules: amplifyRules({
          redirectFrom: args.apex && args.host !== args.domain ? `https://${args.domain}` : undefined,
          siteOrigin: `https://${args.host}`,
        }),
        enableAutoBranchCreation: false,
      },
      { ...parent, protect: args.protect },
    );
    const branch = new amplify.Branch(
      name,
      {
        appId: app.id,
        branchName: args.branch,
        enableAutoBuild: args.repository !== undefined,
        // A preview of a pull request would be a second site, of code that nobody has reviewed yet.
        enablePullRequestPreview: false,
        environmentVariables: args.environmentVariables,
      },
      parent,
    );
    // The hosted zone is in the same account, so Amplify makes the records of these hosts itself, and would undo others:
    // https://github.com/aws-amplify/amplify-hosting/issues/3934
    new amplify.DomainAssociation(
      name,
      {
        appId: app.id,
        domainName: args.domain,
        subDomains: prefixesOf(args).map((prefix) => ({ branchName: branch.branchName, prefix })),
        certificateSettings: { type: "CUSTOM", customCertificateArn: args.certificateArn },
        waitForVerification: true,
      },
      parent,
    );

    this.appId = app.id;
    this.appArn = app.arn;
    this.branchName = branch.branchName;
    this.defaultHost = pulumi.interpolate`${branch.branchName}.${app.defaultDomain}`;
    this.registerOutputs({ appId: this.appId });
  }
}

/** What stands in front of the domain in the hosts that Amplify serves; nothing for the domain itself. */
function prefixesOf({ apex, domain, host }: SecureSiteArgs): string[] {
  const prefix = host === domain ? "" : host.slice(0, -domain.length - 1);
  return [...new Set(apex ? ["", prefix] : [prefix])];
}
