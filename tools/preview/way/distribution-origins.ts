import type { PlannedResource } from "../../engine/model";
import type { PropertyValue } from "../../engine/values";
import { textAt, valueAt, type StackGraph } from "./stack-graph";

/** Where a distribution gets its answers from. */
export interface DistributionOrigin {
  /** Of a stop, for an origin that is not one already. */
  readonly id: string;
  /** Its place in the list of origins. */
  readonly index: number;
  readonly host: string;
  /** The resource of the stack that it is, where that is plain. */
  readonly resource: PlannedResource | undefined;
  readonly protocol: string;
}

const buckets = ["s3:Bucket", "s3:BucketV2"];
const endpoints = [
  "lambda:FunctionUrl",
  "lambda:Url",
  "lb:LoadBalancer",
  "apigateway:RestApi",
  "apigatewayv2:Api",
];

/** The origins of a distribution. Which resource one is, dependencies tell where there is one that it can be alone. */
export function distributionOrigins(
  distribution: PlannedResource,
  config: readonly string[],
  graph: StackGraph,
): readonly DistributionOrigin[] {
  const list = valueAt(distribution, ...config, "origins");
  if (!Array.isArray(list)) return [];
  const origins = (list as readonly PropertyValue[]).map((value) => ({
    ...distribution,
    inputs: { origin: value },
  }));
  const isHosted = (origin: PlannedResource) => valueAt(origin, "origin", "customOriginConfig") !== undefined;
  const onlyOf = (kinds: readonly string[], hosted: boolean) => {
    const unnamed = origins.filter(
      (origin) => isHosted(origin) === hosted && textAt(origin, "origin", "domainName") === undefined,
    );
    const candidates = graph.referred(distribution, kinds);
    return (origin: PlannedResource) =>
      candidates.length === 1 && unnamed.length === 1 && unnamed[0] === origin ? candidates[0] : undefined;
  };
  const [bucketOf, endpointOf] = [onlyOf(buckets, false), onlyOf(endpoints, true)];
  return origins.map((origin, index) => {
    const name =
      textAt(origin, "origin", "originId") ?? textAt(origin, "origin", "id") ?? `origin ${index + 1}`;
    return {
      id: `${distribution.urn} ${name}`,
      index,
      host: textAt(origin, "origin", "domainName") ?? name,
      resource: bucketOf(origin) ?? endpointOf(origin),
      protocol: protocolOf(origin),
    };
  });
}

function protocolOf(origin: PlannedResource): string {
  const policy = valueAt(origin, "origin", "customOriginConfig");
  if (policy !== undefined)
    return textAt(origin, "origin", "customOriginConfig", "originProtocolPolicy") ?? "not known";
  const isSigned =
    isSet(valueAt(origin, "origin", "originAccessControlId")) ||
    isSet(valueAt(origin, "origin", "s3OriginConfig", "originAccessIdentity"));
  return isSigned ? "S3, signed by CloudFront" : "S3, not signed";
}

function isSet(value: PropertyValue | undefined): boolean {
  return value !== undefined && value !== "";
}
