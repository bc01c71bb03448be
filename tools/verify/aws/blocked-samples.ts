import type { AwsCredentials } from "../tokens/credentials";

/** A request that a web ACL blocked, as AWS has kept it. */
export interface BlockedSample {
  readonly userAgent: string;
  /** Metric name of the rule that blocked it. */
  readonly rule: string;
}

/** What AWS has kept of the requests that a web ACL blocked since then. @throws Error of the SDK */
export type BlockedSamples = (webAclArn: string, since: Date) => Promise<readonly BlockedSample[]>;

const mostItems = 100;

/** Asks AWS WAF with these credentials; the SDK is loaded when it is first needed. */
export function createBlockedSamples(credentials: AwsCredentials, endpoint?: string): BlockedSamples {
  return async (webAclArn, since) => {
    const acl = readArn(webAclArn);
    if (acl === undefined) throw new Error(`'${webAclArn}' is no ARN of a web ACL.`);
    const { WAFV2Client, GetWebACLCommand, GetSampledRequestsCommand } =
      await import("@aws-sdk/client-wafv2");
    const { accessKeyId, secretAccessKey, sessionToken } = credentials;
    const client = new WAFV2Client({
      region: acl.region,
      credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    try {
      const { WebACL: found } = await client.send(
        new GetWebACLCommand({ Name: acl.name, Id: acl.id, Scope: acl.scope }),
      );
      const metrics = (found?.Rules ?? []).flatMap(({ VisibilityConfig: one }) => one?.MetricName ?? []);
      const sampled = await Promise.all(
        metrics.map(async (rule) => {
          const { SampledRequests: samples = [] } = await client.send(
            new GetSampledRequestsCommand({
              WebAclArn: webAclArn,
              RuleMetricName: rule,
              Scope: acl.scope,
              TimeWindow: { StartTime: since, EndTime: new Date() },
              MaxItems: mostItems,
            }),
          );
          return samples
            .filter(({ Action: action }) => action === "BLOCK")
            .map(({ Request: request }) => ({
              rule,
              userAgent:
                request?.Headers?.find(({ Name: name }) => name?.toLowerCase() === "user-agent")?.Value ?? "",
            }));
        }),
      );
      return sampled.flat();
    } finally {
      client.destroy();
    }
  };
}

/** `arn:aws:wafv2:REGION:ACCOUNT:regional/webacl/NAME/ID`, and `global/…` for what is at the edge. */
function readArn(arn: string) {
  const [, region, reach, name, id] =
    /^arn:[\w-]+:wafv2:([\w-]+):\d*:(regional|global)\/webacl\/([^/]+)\/([^/]+)$/.exec(arn) ?? [];
  if (region === undefined || name === undefined || id === undefined) return undefined;
  return { region, name, id, scope: reach === "global" ? ("CLOUDFRONT" as const) : ("REGIONAL" as const) };
}
