import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

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
  "aws:lightsail/distribution:Distribution": (inputs) => ({
    place: inputs.read("origin.protocolPolicy"),
    safe: "https-only",
    set: "https-only",
    unset: "the origin is called over plain HTTP",
  }),
});
