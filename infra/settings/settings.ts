import {
  branchName,
  emailAddress,
  flag,
  httpsUrl,
  oneOf,
  retention,
  scope,
  tagValue,
  wholeNumber,
  zoneId,
} from "./expectations";
import { readConnection, type AwsConnection } from "./read-connection";
import { readHosts, type Hosts } from "./read-hosts";
import { readRoutes } from "./read-routes";
import { readThrottle, type Throttle } from "./read-throttle";
import { readTrustedOrigins } from "./read-trusted-origins";
import type { Route } from "./route";
import { SettingsReader } from "./settings-reader";
import type { SettingsSource } from "./settings-source";

/** Everything in which one stack differs from another. */
export interface Settings extends Hosts {
  /** `<project>-<stack>`: what the stack's resources are called where a name must be chosen. */
  readonly name: string;
  /** Tags of every resource that takes tags. */
  readonly tags: { readonly project: string; readonly environment: string; readonly owner: string };
  /** Which AWS account and region, and how to get there. */
  readonly aws: AwsConnection;
  readonly hostedZoneId: string;
  /** Lowest TLS version that the API negotiates. */
  readonly minimumTls: MinimumTls;
  /** How callers of the API prove who they are. */
  readonly authorization: Authorization;
  /** OAuth scopes of the API; with none, and `cognito`, callers show ID tokens. */
  readonly authorizationScopes: readonly string[];
  /** Exact origins, besides the site's, that may call the API from a browser. */
  readonly trustedOrigins: readonly string[];
  /** https URL of the Git repository that Amplify builds from; without one, deployments are made by hand. */
  readonly repository: string | undefined;
  readonly branch: string;
  readonly routes: readonly Route[];
  readonly logRetentionDays: number;
  /** Requests that one IP address may send in five minutes. */
  readonly wafRateLimit: number;
  readonly throttle: Throttle;
  readonly mfa: Mfa;
  readonly alarmEmail: string | undefined;
  /** Whether what holds state is protected against deletion. */
  readonly protect: boolean;
  /** Whether this stack sets the account's API Gateway logging role. */
  readonly ownsApiGatewayAccount: boolean;
}

export type { AwsConnection, Throttle };

/** Lowest TLS version that the API negotiates. */
export type MinimumTls = "1.2" | "1.3";

/** `cognito`: a token of the user pool; `iam`: a request signed with credentials of the identity pool. */
export type Authorization = "cognito" | "iam";

/** Whether a second factor is required at sign-in. */
export type Mfa = "required" | "optional";

/**
 * Reads and validates the configuration of a stack. Defaults come from Pulumi.yaml, which Pulumi has merged already.
 * @throws SettingsError with every problem at once.
 */
export function readSettings(source: SettingsSource): Settings {
  const { project, stack } = source;
  const production = stack === "prod";
  const reader = new SettingsReader(source);
  const name = `${project}-${stack}`;
  if (!/^(?=.{3,48}$)[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(name)) {
    reader.report("pulumi:stack", {
      value: JSON.stringify(name),
      expected:
        "project and stack name that make at most 48 lower-case letters, digits and single hyphens together",
      mend: "pulumi stack rename NAME",
    });
  }

  const aws = readConnection(reader);
  const hosts = readHosts(reader, project);
  const authorization = reader.required("authorization", oneOf<Authorization>("cognito", "iam"));
  const scopes = reader.list("authorizationScopes", scope);
  const trustedOrigins = readTrustedOrigins(reader, {
    ownOrigin: `https://${hosts.siteHost}`,
    localhost: !production,
  });
  const repository = reader.optional("repository", httpsUrl);
  checkRepositoryToken(reader, source, repository);
  const protect = reader.required("protect", flag);
  reader.check(["protect"], () => protect || !production, {
    value: "false",
    expected: "true in prod",
    mend: `pulumi config set ${project}:protect true`,
  });

  const settings: Settings = {
    name,
    tags: { project, environment: stack, owner: reader.required("owner", tagValue) },
    aws,
    ...hosts,
    hostedZoneId: reader.required("hostedZoneId", zoneId),
    minimumTls: reader.required("minimumTls", oneOf<MinimumTls>("1.2", "1.3")),
    authorization,
    authorizationScopes: authorization === "iam" ? [] : scopes,
    trustedOrigins,
    repository,
    branch: reader.required("branch", branchName),
    routes: readRoutes(reader, aws.region),
    logRetentionDays: reader.required("logRetentionDays", retention),
    wafRateLimit: reader.required("wafRateLimit", wholeNumber(10, 2_000_000_000, 2000)),
    throttle: readThrottle(reader),
    mfa: reader.required("mfa", oneOf<Mfa>("required", "optional")),
    alarmEmail: reader.optional("alarmEmail", emailAddress),
    protect,
    ownsApiGatewayAccount: reader.required("ownsApiGatewayAccount", flag),
  };
  reader.finish([project, "aws"]);
  return settings;
}

function checkRepositoryToken(
  reader: SettingsReader,
  source: SettingsSource,
  repository: string | undefined,
): void {
  const mend = `pulumi config set --secret ${source.project}:repositoryToken`;
  const token = reader.text("repositoryToken");
  const encrypted = source.secretKeys.includes(`${source.project}:repositoryToken`);
  if (token !== undefined && !encrypted) {
    reader.report("repositoryToken", { value: "in plain text", expected: "an encrypted value", mend });
  }
  reader.check(
    ["repositoryToken", "repository"],
    () => (token === undefined) === (repository === undefined),
    {
      value: token === undefined ? undefined : "set without a repository",
      expected: "a token when, and only when, repository is set",
      mend: token === undefined ? mend : `pulumi config rm ${source.project}:repositoryToken`,
    },
  );
}
