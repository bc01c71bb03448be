/** One of the project's stacks with what its outputs depend on. */
export interface Variant {
  readonly stack: "dev" | "prod";
  readonly authorization: "cognito" | "iam";
  readonly minimumTls: "1.2" | "1.3";
}

const stacks = {
  dev: { domain: "dev.example.com", trustedOrigin: "https://localhost:5173" },
  prod: { domain: "example.com", trustedOrigin: "https://partner.example.net" },
} as const;

/** What one output must be: this value, or a text of this form. */
export type ExpectedOutput =
  | RegExp
  | string
  | boolean
  | readonly string[]
  | readonly object[]
  | Readonly<Record<string, RegExp | string | readonly string[]>>;

/** Every output of the stack, as README.md documents it. */
export function expectedOutputs({
  stack,
  authorization,
  minimumTls,
}: Variant): Record<string, ExpectedOutput> {
  const { domain, trustedOrigin } = stacks[stack];
  const name = `secure-transport-${stack}`;
  const webAcl = (place: string): RegExp =>
    new RegExp(`^arn:aws:wafv2:${place}/webacl/[\\w-]+/[0-9a-f-]{36}$`);
  const siteOrigin = `https://www.${domain}`;
  const atAws = (service: string): string => `https://${service}.eu-west-1.amazonaws.com`;
  return {
    amplifyAppId: /^d[a-z0-9]{13}$/,
    amplifyBranch: "main",
    apex: true,
    apiDefaultHost: /^[a-z0-9]{10}\.execute-api\.eu-west-1\.amazonaws\.com$/,
    apiOrigin: `https://api.${domain}`,
    apiRoutes: [{ path: "/me", methods: ["GET"] }],
    apiStage: "v1",
    apiUrl: `https://api.${domain}/`,
    authorization,
    authorizationScopes: authorization === "cognito" ? [`https://api.${domain}/invoke`] : [],
    contentSecurityPolicy: {
      connect: [
        `https://api.${domain}`,
        `https://auth.${domain}`,
        atAws("cognito-idp"),
        ...(authorization === "iam" ? [atAws("cognito-identity")] : []),
      ],
      font: [],
      image: [],
      style: [],
    },
    dashboardUrl: `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards/dashboard/${name}`,
    firewallCount: {
      api: [],
      signIn: stack === "dev" ? ["EC2MetaDataSSRF_QUERYARGUMENTS", "EC2MetaDataSSRF_BODY"] : [],
      site: [],
    },
    identityPoolId: authorization === "iam" ? /^eu-west-1:[0-9a-f-]{36}$/ : "",
    identityProviders: [],
    logGroups: {
      apiAccess: `/${name}/api-access`,
      apiExecution: /^API-Gateway-Execution-Logs_[a-z0-9]{10}\/v1$/,
      apiFirewall: `aws-waf-logs-${name}-api`,
      sample: `/${name}/sample`,
      signInFirewall: `aws-waf-logs-${name}-sign-in`,
      siteFirewall: `aws-waf-logs-${name}-site`,
    },
    minimumTls,
    region: "eu-west-1",
    signInOrigin: `https://auth.${domain}`,
    signInOrigins: stack === "dev" ? [siteOrigin, trustedOrigin] : [siteOrigin],
    signInUrl: `https://auth.${domain}/oauth2/authorize`,
    siteDefaultHost: /^main\.d[a-z0-9]{13}\.amplifyapp\.com$/,
    siteOrigin,
    siteUrl: `https://www.${domain}/`,
    tokenIssuer: /^https:\/\/cognito-idp\.eu-west-1\.amazonaws\.com\/eu-west-1_[a-z0-9]{9}$/,
    trustedOrigins: [siteOrigin, trustedOrigin],
    userPoolClientId: /^[a-z0-9]{26}$/,
    userPoolId: /^eu-west-1_[a-z0-9]{9}$/,
    webAclArns: {
      api: webAcl("eu-west-1:123456789012:regional"),
      signIn: webAcl("eu-west-1:123456789012:regional"),
      site: webAcl("us-east-1:123456789012:global"),
    },
  };
}
