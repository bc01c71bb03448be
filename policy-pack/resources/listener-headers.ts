import { each } from "../kit/input/each";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";
import { headerProperties, type HeaderSet } from "./header-set";

/** The part of a property's name that stands for a header. */
const properties: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "AccessControlAllowOrigin",
  "access-control-allow-methods": "AccessControlAllowMethods",
  "access-control-allow-headers": "AccessControlAllowHeaders",
  "access-control-allow-credentials": "AccessControlAllowCredentials",
  "strict-transport-security": "StrictTransportSecurity",
  "content-security-policy": "ContentSecurityPolicy",
  "x-content-type-options": "XContentTypeOptions",
  "x-frame-options": "XFrameOptions",
};

/**
 * The headers that a listener of an application load balancer sets in every answer.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-header-modification.html
 */
export const listenerHeaders = resource<HeaderSet>({
  ...under(
    [
      "aws:lb/listener:Listener",
      "aws:alb/listener:Listener",
      "aws:elasticloadbalancingv2/listener:Listener",
      "aws:applicationloadbalancing/listener:Listener",
    ],
    ofProperties,
  ),
  "aws-native:elasticloadbalancingv2:Listener": ofAttributes,
});

function ofProperties(inputs: Input): HeaderSet {
  return headerProperties(
    Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [
        name,
        inputs.read(`routingHttpResponse${property}HeaderValue`),
      ]),
    ),
  );
}

function ofAttributes(inputs: Input): HeaderSet {
  return {
    *eachNamed(name, check) {
      const attribute = `routing.http.response.${name.replaceAll("-", "_")}.header_value`;
      yield* each(inputs.read("listenerAttributes").items(), function* (entry) {
        if (entry.read("key").text() !== attribute) return;
        yield* headerProperties({ [name]: entry.read("value") }).eachNamed(name, check);
      });
    },
  };
}
