import { written } from "../judges/headers/header-value";
import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";
import { allHeaders, headerProperties, writtenHeaders, type HeaderSet, type SetHeader } from "./header-set";

/** The security headers of a response-headers policy of CloudFront, and the custom headers beside them. */
export const cdnHeaders = resource<HeaderSet>({
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": headersOf,
  "aws-native:cloudfront:ResponseHeadersPolicy": (inputs) =>
    headersOf(inputs.read("responseHeadersPolicyConfig")),
});

/** What a response-headers policy of CloudFront may set, by where it stands. */
export interface CdnHeaderPolicy {
  readonly strictTransportSecurity: Input;
  readonly customHeaders: Input;
}

/** Response-headers policies of CloudFront. */
export const cdnHeaderPolicy = resource<CdnHeaderPolicy>({
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": policyAt,
  "aws-native:cloudfront:ResponseHeadersPolicy": (inputs) =>
    policyAt(inputs.read("responseHeadersPolicyConfig")),
});

function policyAt(place: Input): CdnHeaderPolicy {
  return {
    strictTransportSecurity: place.read("securityHeadersConfig.strictTransportSecurity"),
    customHeaders: place.read("customHeadersConfig.items"),
  };
}

function headersOf(policy: Input): HeaderSet {
  const security = policy.read("securityHeadersConfig");
  return allHeaders(
    strictTransport(security.read("strictTransportSecurity")),
    headerProperties({
      "content-security-policy": security.read("contentSecurityPolicy.contentSecurityPolicy"),
      "referrer-policy": security.read("referrerPolicy.referrerPolicy"),
      "x-frame-options": security.read("frameOptions.frameOption"),
    }),
    writtenHeaders((check) =>
      each(policy.read("customHeadersConfig.items").items(), (header) =>
        check(header.read("header"), header.read("value")),
      ),
    ),
  );
}

/** CloudFront makes the header from parts. */
function strictTransport(parts: Input): HeaderSet {
  return {
    *eachNamed(name: string, check: (header: SetHeader) => Findings) {
      const place = parts.read("accessControlMaxAgeSec");
      if (name !== "strict-transport-security" || !parts.isSet()) return;
      const age = ["max-age", place.number()].join("=");
      const subdomains = parts.read("includeSubdomains").flag() === true ? "; includeSubDomains" : "";
      yield* check({ place, value: written(`${age}${subdomains}`) });
    },
  };
}
