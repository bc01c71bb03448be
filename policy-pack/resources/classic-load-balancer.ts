import { anyOf } from "../kit/input/any-of";
import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { some } from "../kit/input/some";
import { resource, under } from "../kit/policy/resource";
import { eitherCase } from "./either-case";

/** A listener of a classic load balancer. */
export interface ClassicListener {
  readonly protocol: Input;
  readonly port: Input;
  readonly instanceProtocol: Input;
  /** The policies that it takes, by name, where they stand in the load balancer itself. */
  readonly policyNames: () => readonly Input[];
}

/** A policy that stands in the load balancer itself. */
interface OwnPolicy extends ClassicProtocols {
  /** Whether it is for a listener: each names the other. */
  readonly isFor: (listener: ClassicListener) => boolean;
}

/** A classic load balancer. */
export class ClassicLoadBalancer {
  constructor(
    private readonly inputs: Input,
    private readonly names: {
      readonly protocol: string;
      readonly port: string;
      /** Where its own policies stand, if it has any. */
      readonly policies?: string;
    },
  ) {}

  *eachListener(check: (listener: ClassicListener) => Findings): Findings {
    yield* each(this.inputs.read("listeners").items(), (place) =>
      check({
        protocol: place.read(this.names.protocol),
        port: place.read(this.names.port),
        instanceProtocol: place.read("instanceProtocol"),
        policyNames: () => place.read("policyNames").items(),
      }),
    );
  }

  /** Its policies where they stand in the load balancer itself; none elsewhere. */
  ownPolicies(): OwnPolicy[] {
    const found: OwnPolicy[] = [];
    if (this.names.policies === undefined) return found;
    for (const policy of this.inputs.read(this.names.policies).items()) {
      found.push({
        eachAttribute: attributesOf(policy.read("attributes"), eitherCase),
        isAboutTls: () => policy.read("policyType").text() === "SSLNegotiationPolicyType",
        isFor: ({ policyNames, port }) =>
          anyOf(
            () => some(policyNames(), (name) => name.text() === policy.read("policyName").text()),
            () => some(policy.read("loadBalancerPorts").items(), (each) => each.number() === port.number()),
          ),
      });
    }
    return found;
  }
}

/** Classic load balancers. */
export const classicLoadBalancer = resource<ClassicLoadBalancer>({
  ...under(
    ["aws:elb/loadBalancer:LoadBalancer", "aws:elasticloadbalancing/loadBalancer:LoadBalancer"],
    (inputs) => new ClassicLoadBalancer(inputs, { protocol: "lbProtocol", port: "lbPort" }),
  ),
  "aws-native:elasticloadbalancing:LoadBalancer": (inputs) =>
    new ClassicLoadBalancer(inputs, { protocol: "protocol", port: "loadBalancerPort", policies: "policies" }),
});

/** What a classic load balancer negotiates: protocols and ciphers by name, or a predefined policy. */
export interface ClassicProtocols {
  /** Applies a check to each attribute. */
  readonly eachAttribute: (check: (name: Input, value: Input) => Findings) => Findings;
  /** Whether it is about TLS at all. */
  readonly isAboutTls: () => boolean;
}

/** A policy that is a resource by itself. */
export interface ClassicNegotiation extends ClassicProtocols {
  readonly loadBalancer: Input;
  /** The one port of the load balancer that it is for; undefined where listeners name it. */
  readonly port: Input | undefined;
}

/** Policies of classic load balancers. */
export const classicNegotiation = resource<ClassicNegotiation>({
  ...under(
    [
      "aws:elb/sslNegotiationPolicy:SslNegotiationPolicy",
      "aws:elasticloadbalancing/sslNegotiationPolicy:SslNegotiationPolicy",
    ],
    (inputs: Input) => ({
      loadBalancer: inputs.read("loadBalancer"),
      port: inputs.read("lbPort"),
      eachAttribute: attributesOf(inputs.read("attributes")),
      isAboutTls: () => true,
    }),
  ),
  ...under(
    [
      "aws:elb/loadBalancerPolicy:LoadBalancerPolicy",
      "aws:elasticloadbalancing/loadBalancerPolicy:LoadBalancerPolicy",
    ],
    (inputs: Input) => ({
      loadBalancer: inputs.read("loadBalancerName"),
      port: undefined,
      eachAttribute: attributesOf(inputs.read("policyAttributes")),
      isAboutTls: () => inputs.read("policyTypeName").text() === "SSLNegotiationPolicyType",
    }),
  ),
});

function attributesOf(list: Input, read = (attribute: Input, name: string) => attribute.read(name)) {
  return (check: (name: Input, value: Input) => Findings): Findings =>
    each(list.items(), (attribute) => check(read(attribute, "name"), read(attribute, "value")));
}
