import { each } from "../kit/input/each";
import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";
import { headerProperties, type HeaderSet } from "./header-set";

/** The part of a property's and of an attribute's name that stands for a header. */
const headers: Readonly<Record<string, readonly [property: string, attribute: string]>> = {
  "access-control-allow-origin": ["AccessControlAllowOrigin", "access_control_allow_origin"],
  "access-control-allow-methods": ["AccessControlAllowMethods", "access_control_allow_methods"],
  "access-control-allow-headers": ["AccessControlAllowHeaders", "access_control_allow_headers"],
  "access-control-allow-credentials": ["AccessControlAllowCredentials", "access_control_allow_credentials"],
  "strict-transport-security": ["StrictTransportSecurity", "strict_transport_security"],
  "content-security-policy": ["ContentSecurityPolicy", "content_security_policy"],
  "x-content-type-options": ["XContentTypeOptions", "x_content_type_options"],
  "x-frame-options": ["XFrameOptions", "x_frame_options"],
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
      Object.entries(headers).map(([name, [property]]) => [
        name,
        inputs.read(`routingHttpResponse${property}HeaderValue`),
      ]),
    ),
  );
}

function ofAttributes(inputs: Input): HeaderSet {
  return {
    *eachNamed(name, check) {
      const attribute = `routing.http.response.${headers[name]?.[1] ?? ""}.header_value`;
      yield* each(inputs.read("listenerAttributes").items(), function* (entry) {
        if (entry.read("key").text() !== attribute) return;
        yield* headerProperties({ [name]: entry.read("value") }).eachNamed(name, check);
      });
    },
  };
}
