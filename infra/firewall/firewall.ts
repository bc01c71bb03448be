import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import { block, blockBody, type Block } from "./block";
import type { ManagedRule } from "./managed-groups";
import { managedRules } from "./managed-rules";
import { plainHttpRule } from "./plain-http-rule";
import { rateLimitRule } from "./rate-limit-rule";
import { untrustedOriginRule } from "./untrusted-origin-rule";
import { visibility } from "./visibility";

/** What a firewall guards, and whom it lets through. */
export interface FirewallArgs {
  /** `CLOUDFRONT` for an Amplify app, with a provider in us-east-1; `REGIONAL` for an API stage or a user pool. */
  readonly scope: "REGIONAL" | "CLOUDFRONT";
  readonly resourceArn: pulumi.Input<string>;
  /** Name of the ACL in CloudWatch metrics and, after `aws-waf-logs-`, of its log group. */
  readonly metricName: string;
  /** Requests that one IP address may send in five minutes. */
  readonly rateLimit: number;
  /** Origins that a browser may call from; left out, any may, as with pages that people open. */
  readonly trustedOrigins?: readonly string[];
  /** Rules of AWS that count what they find instead of refusing it. */
  readonly countedRules: readonly ManagedRule[];
  /** Further headers of the answers that the firewall gives. */
  readonly blockHeaders?: Readonly<Record<string, string>>;
  readonly logRetentionDays: number;
  /** Whether the log is protected against deletion. */
  readonly protect: boolean;
}

/**
 * A web ACL, attached and logging without credentials: it blocks plain HTTP, origins that are not trusted, floods, and
 * what the managed rules of AWS know as attacks. https://docs.aws.amazon.com/waf/latest/developerguide/
 */
export class Firewall extends pulumi.ComponentResource {
  readonly webAclArn: pulumi.Output<string>;
  /** Name of the ACL in CloudWatch metrics. */
  readonly metricName: pulumi.Output<string>;
  readonly logGroupName: pulumi.Output<string>;

  constructor(name: string, args: FirewallArgs, opts: pulumi.ComponentResourceOptions) {
    super("secure-transport:infra:Firewall", name, {}, opts);
    const parent = { parent: this };
    const refusal = block(args.blockHeaders ?? {});

    const originRules =
      args.trustedOrigins === undefined ? [] : [this.originRule(name, args, args.trustedOrigins, refusal)];
    const rules = [
      plainHttpRule(refusal),
      ...originRules,
      rateLimitRule(args.rateLimit, refusal),
      ...managedRules(args.countedRules),
    ];
    const webAcl = new wafv2.WebAcl(
      name,
      {
        scope: args.scope,
        defaultAction: { allow: {} },
        rules: rules.map((rule, priority) => ({ ...rule, priority })),
        customResponseBodies: [blockBody],
        visibilityConfig: visibility(args.metricName),
      },
      parent,
    );
    new wafv2.WebAclAssociation(name, { webAclArn: webAcl.arn, resourceArn: args.resourceArn }, parent);

    // AWS WAF writes to no log group whose name starts otherwise.
    const logGroup = new cloudwatch.LogGroup(
      name,
      { name: `aws-waf-logs-${args.metricName}`, retentionInDays: args.logRetentionDays },
      { ...parent, protect: args.protect, deleteBeforeReplace: true },
    );
    new wafv2.WebAclLoggingConfiguration(
      name,
      {
        resourceArn: webAcl.arn,
        logDestinationConfigs: [logGroup.arn],
        redactedFields: [{ singleHeader: { name: "authorization" } }, { singleHeader: { name: "cookie" } }],
      },
      parent,
    );

    this.webAclArn = webAcl.arn;
    this.metricName = webAcl.visibilityConfig.metricName;
    this.logGroupName = logGroup.name;
    this.registerOutputs({ webAclArn: this.webAclArn });
  }

  /** The rule stands in a group of its own, because a web ACL's inline rules cannot hold a `not`. */
  private originRule(
    name: string,
    { scope, metricName }: FirewallArgs,
    trustedOrigins: readonly string[],
    refusal: Block,
  ) {
    const group = new wafv2.RuleGroup(
      `${name}-origins`,
      {
        scope,
        // Fixed, as it cannot change later: one unit for the size and two for each of at most 21 origins, and spare.
        capacity: 60,
        customResponseBodies: [blockBody],
        rules: [{ ...untrustedOriginRule(trustedOrigins, refusal), priority: 0 }],
        visibilityConfig: visibility(`${metricName}-origins`),
      },
      { parent: this },
    );
    return {
      name: "trusted-origins",
      overrideAction: { none: {} },
      statement: { ruleGroupReferenceStatement: { arn: group.arn } },
      visibilityConfig: visibility("trusted-origins"),
    };
  }
}
