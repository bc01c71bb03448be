import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** A domain name of an API that may ask clients for a certificate. */
export interface MutualTlsDomain {
  /** Not set where no certificate is asked for. */
  readonly truststoreUri: Input;
  readonly truststoreVersion: Input;
  /** Undefined where every TLS policy goes with client certificates. */
  readonly securityPolicy: Input | undefined;
}

/** Domain names of APIs. */
export const mutualTlsDomain = resource<MutualTlsDomain>({
  ...under(["aws:apigateway/domainName:DomainName", "aws-native:apigateway:DomainName"], (inputs: Input) => ({
    ...truststore(inputs),
    securityPolicy: inputs.read("securityPolicy"),
  })),
  ...under(
    ["aws:apigatewayv2/domainName:DomainName", "aws-native:apigatewayv2:DomainName"],
    (inputs: Input) => ({ ...truststore(inputs), securityPolicy: undefined }),
  ),
});

function truststore(inputs: Input): Pick<MutualTlsDomain, "truststoreUri" | "truststoreVersion"> {
  const place = inputs.read("mutualTlsAuthentication");
  return {
    truststoreUri: place.read("truststoreUri"),
    truststoreVersion: place.read("truststoreVersion"),
  };
}

/** Something that asks clients for a certificate, and where it says that one which has expired will do. */
export interface MutualTlsEndpoint {
  readonly ignoresExpiry: Input;
}

/** Listeners of load balancers and distributions of CloudFront. */
export const mutualTlsEndpoint = resource<MutualTlsEndpoint>({
  ...under(
    [
      "aws:lb/listener:Listener",
      "aws:alb/listener:Listener",
      "aws:elasticloadbalancingv2/listener:Listener",
      "aws:applicationloadbalancing/listener:Listener",
      "aws-native:elasticloadbalancingv2:Listener",
    ],
    at("mutualAuthentication.ignoreClientCertificateExpiry"),
  ),
  "aws:cloudfront/distribution:Distribution": at("viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry"),
  "aws-native:cloudfront:Distribution": at(
    "distributionConfig.viewerMtlsConfig.trustStoreConfig.ignoreCertificateExpiry",
  ),
});

function at(path: string) {
  return (inputs: Input): MutualTlsEndpoint => ({ ignoresExpiry: inputs.read(path) });
}
