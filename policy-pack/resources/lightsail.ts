import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A setting of Lightsail that decides on plain HTTP. */
export interface LightsailTransport {
  readonly place: Input;
  /** The value that keeps it out, in small letters. */
  readonly safe: string;
  readonly set: string | boolean;
  /** What follows where nothing is said; undefined where that is safe. */
  readonly unset: string | undefined;
}

/** Redirection of load balancers, and how distributions reach their origin. */
export const lightsailTransport = resource<LightsailTransport>({
  "aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy": (inputs) => ({
    place: inputs.read("enabled"),
    safe: "true",
    set: true,
    unset: "plain HTTP is answered",
  }),
  "aws-native:lightsail:LoadBalancerTlsCertificate": (inputs) => ({
    place: inputs.read("httpsRedirectionEnabled"),
    safe: "true",
    set: true,
    unset: "plain HTTP is answered",
  }),
  "aws:lightsail/distribution:Distribution": (inputs) => ({
    place: inputs.read("origin.protocolPolicy"),
    safe: "https-only",
    set: "https-only",
    unset: "the origin is called over plain HTTP",
  }),
});

/** Load balancers of Lightsail. */
export const lightsailBalancer = resource<Input>(
  under(["aws:lightsail/lb:Lb", "aws-native:lightsail:LoadBalancer"], (inputs) => inputs),
);

/** What tells a load balancer of Lightsail to redirect, in a resource of its own. */
export const lightsailRedirection = resource<{ readonly balancer: Input }>({
  "aws:lightsail/lbHttpsRedirectionPolicy:LbHttpsRedirectionPolicy": (inputs) => ({
    balancer: inputs.read("lbName"),
  }),
  "aws-native:lightsail:LoadBalancerTlsCertificate": (inputs) => ({
    balancer: inputs.read("loadBalancerName"),
  }),
});
