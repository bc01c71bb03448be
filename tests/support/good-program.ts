import { policyCatalogue } from "./policy-catalogue";
import { evaluate } from "./policy-evaluate";
import type { HostedResource } from "./policy-host";

const catalogue = policyCatalogue();

type Inputs = Readonly<Record<string, unknown>>;

/**
 * A program that uses every type which a policy judges, in a way to which none objects. The inputs are what the cases allow,
 * laid over one another where no single case satisfies all policies of a type.
 */
export function goodProgram(): HostedResource[] {
  const types = [...new Set(catalogue.flatMap(({ policy }) => policy.types))];
  return types.flatMap((type, index) => {
    const name = `good-${index}`;
    const props = { ...acceptable(type), id: name };
    return [{ type, name, props }, ...partnersOf(type, name)];
  });
}

/** Whether a type takes inputs to which no policy objects that looks at the resource alone; those, or the best that were found. */
function acceptable(type: string): Inputs {
  const written = chosen[type];
  if (written !== undefined) return written;
  const ofPolicies = catalogue.map(({ cases }) =>
    (cases?.resources ?? [])
      .filter(({ types, config }) => types.includes(type) && config === undefined)
      .flatMap(({ allowed }) => Object.values(allowed) as Inputs[]),
  );
  const single = [{}, ...ofPolicies.flat()].find((inputs) => objections(type, inputs) === 0);
  if (single !== undefined) return single;
  const attempts = ofPolicies
    .filter((inputs) => inputs.length > 0)
    .flat()
    .map((first) => completed(type, first, ofPolicies));
  return attempts.find((inputs) => objections(type, inputs) === 0) ?? attempts[0] ?? {};
}

function completed(type: string, first: Inputs, ofPolicies: readonly (readonly Inputs[])[]): Inputs {
  let best = first;
  for (const allowed of ofPolicies) {
    const candidates = [best, ...allowed.map((inputs) => laidOver(best, inputs))];
    best = candidates.reduce((a, b) => (objections(type, b) < objections(type, a) ? b : a));
  }
  return best;
}

function objections(type: string, inputs: Inputs): number {
  return (
    catalogue
      .filter(({ policy }) => policy.types.includes(type))
      // Without an input a resource would pass for a component.
      .map(({ policy }) => evaluate(policy, type, { ...inputs, id: "good" }))
      .reduce((sum, { violations, open }) => sum + violations.length + open.length, 0)
  );
}

function laidOver(above: Inputs, below: Inputs): Inputs {
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    merged[key] = isRecord(value) && isRecord(merged[key]) ? laidOver(value, merged[key]) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Inputs {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Where two policies look at one list, which no laying over joins. */
const chosen: Readonly<Record<string, Inputs>> = {
  "aws-native:elasticbeanstalk:Environment": {
    optionSettings: [
      { namespace: "aws:elbv2:listener:443", optionName: "Protocol", value: "HTTPS" },
      {
        namespace: "aws:elbv2:listener:443",
        optionName: "SSLPolicy",
        value: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      },
      { namespace: "aws:elbv2:listener:default", optionName: "ListenerEnabled", value: "false" },
    ],
  },
};

/** What stands beside a resource, for the policies that look at a whole stack: by its type, and what refers to it. */
const partners: readonly (readonly [
  types: RegExp,
  partner: Omit<HostedResource, "name" | "refers">,
  property: string,
])[] = [
  [
    /^aws-native:s3:Bucket$|^aws:s3\/bucket(?:V2)?:Bucket(?:V2)?$/,
    {
      type: "aws-native:s3:BucketPolicy",
      props: {
        policyDocument: {
          Statement: {
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          },
        },
      },
    },
    "bucket",
  ],
  [
    /^aws:lightsail\/lb:Lb$/,
    { type: "aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy", props: { enabled: true } },
    "lbName",
  ],
  [
    /^aws-native:lightsail:LoadBalancer$/,
    { type: "aws-native:lightsail:LoadBalancerTlsCertificate", props: { httpsRedirectionEnabled: true } },
    "loadBalancerName",
  ],
  [
    /apigateway(?:\/stage)?:Stage$/,
    {
      type: "aws:apigateway/methodSettings:MethodSettings",
      props: { methodPath: "*/*", settings: { throttlingRateLimit: 100, throttlingBurstLimit: 50 } },
    },
    "stageName",
  ],
  [
    /apigateway(?:\/stage)?:Stage$|amplify.*:App$|GraphQ[lL]A[pP][iI]$|:UserPool$|loadBalancer:LoadBalancer$|elasticloadbalancingv2:LoadBalancer$|userPool:UserPool$/,
    { type: "aws:wafv2/webAclAssociation:WebAclAssociation", props: {} },
    "resourceArn",
  ],
];

function partnersOf(type: string, name: string): HostedResource[] {
  return partners
    .filter(([types]) => types.test(type))
    .map(([, partner, property], index) => ({
      ...partner,
      name: `${name}-beside-${index}`,
      props: { ...partner.props, [property]: name },
      refers: { [property]: [name] },
    }));
}
