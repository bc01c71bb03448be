import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import { firstSet } from "../kit/input/first-set";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** How CloudFront reaches an origin that is not a bucket. */
export interface CustomOrigin {
  readonly protocolPolicy: Input;
  readonly sslProtocols: Input;
  /** Whether nothing that is said means SSL 3.0 and TLS 1.0; the other provider asks for the list. */
  readonly takesOldByDefault: boolean;
}

interface Names {
  readonly behaviors: string;
  readonly certificates: readonly [acm: string, ...iam: string[]];
  readonly customOrigins: (origin: Input) => readonly Input[];
  readonly takesOldByDefault: boolean;
}

/** A distribution of CloudFront. */
export class Distribution {
  readonly minimumProtocolVersion: Input;
  readonly viewerCertificate: Input;
  readonly webAcl: Input;

  constructor(
    /** Where the distribution's own properties stand. */
    readonly root: Input,
    private readonly names: Names,
  ) {
    this.viewerCertificate = root.read("viewerCertificate");
    this.webAcl = root.read("webAclId");
    this.minimumProtocolVersion = this.viewerCertificate.read("minimumProtocolVersion");
  }

  /** The certificate of its own, from either service; the first place where neither is set. */
  ownCertificate(): Input {
    const [acm, ...others] = this.names.certificates;
    return firstSet(
      this.viewerCertificate.read(acm),
      ...others.map((name) => () => this.viewerCertificate.read(name)),
    );
  }

  /** Applies a check to each cache behaviour, the default one first. */
  *eachBehavior(check: (behavior: Input) => Findings): Findings {
    const questions = [
      () => check(this.root.read("defaultCacheBehavior")),
      () => each(this.root.read(this.names.behaviors).items(), check),
    ];
    yield* each(questions, (question) => question());
  }

  /** Applies a check to each origin that is reached as a web server. */
  *eachCustomOrigin(check: (origin: CustomOrigin) => Findings): Findings {
    yield* each(this.root.read("origins").items(), (origin) =>
      each(this.names.customOrigins(origin), (custom) =>
        check({
          protocolPolicy: custom.read("originProtocolPolicy"),
          sslProtocols: custom.read("originSslProtocols"),
          takesOldByDefault: this.names.takesOldByDefault,
        }),
      ),
    );
  }
}

/** Distributions of CloudFront. */
export const distribution = resource<Distribution>({
  "aws:cloudfront/distribution:Distribution": (inputs) =>
    new Distribution(inputs, {
      behaviors: "orderedCacheBehaviors",
      certificates: ["acmCertificateArn", "iamCertificateId"],
      customOrigins: (origin) => origin.read("customOriginConfig").itemOrItems(),
      takesOldByDefault: false,
    }),
  "aws:cloudfront/multitenantDistribution:MultitenantDistribution": (inputs) =>
    new Distribution(inputs, {
      behaviors: "cacheBehaviors",
      certificates: ["acmCertificateArn"],
      customOrigins: (origin) => origin.read("customOriginConfigs").itemOrItems(),
      takesOldByDefault: false,
    }),
  "aws-native:cloudfront:Distribution": (inputs) =>
    new Distribution(inputs.read("distributionConfig"), {
      behaviors: "cacheBehaviors",
      certificates: ["acmCertificateArn", "iamCertificateId"],
      customOrigins: (origin) => origin.read("customOriginConfig").itemOrItems(),
      // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-distribution-customoriginconfig.html
      takesOldByDefault: true,
    }),
});

/** An origin inside a VPC. What one provider asks for, the other chooses: the viewer's protocol and old versions. */
export type VpcOrigin = CustomOrigin & { readonly matchesViewerByDefault: boolean };

/** Origins inside a VPC. */
export const vpcOrigin = resource<VpcOrigin>({
  "aws:cloudfront/vpcOrigin:VpcOrigin": (inputs) => ({
    protocolPolicy: inputs.read("vpcOriginEndpointConfig.originProtocolPolicy"),
    matchesViewerByDefault: false,
    sslProtocols: inputs.read("vpcOriginEndpointConfig.originSslProtocols.items"),
    takesOldByDefault: false,
  }),
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudfront-vpcorigin-vpcoriginendpointconfig.html
  "aws-native:cloudfront:VpcOrigin": (inputs) => ({
    protocolPolicy: inputs.read("vpcOriginEndpointConfig.originProtocolPolicy"),
    matchesViewerByDefault: true,
    sslProtocols: inputs.read("vpcOriginEndpointConfig.originSslProtocols"),
    takesOldByDefault: true,
  }),
});
