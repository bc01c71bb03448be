import {
  cdnPolicy,
  gatewayAnswer,
  listener,
  nativeCdnPolicy,
  nativeListener,
  nativeMethod,
  requestTemplate,
  restAnswer,
  restDefinition,
  type HeaderShape,
} from "../../../support/header-shapes";
import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const hsts = "Strict-Transport-Security";
const short = "Strict-Transport-Security max-age 300 is less than one year; set at least 31536000.";

function values(shape: HeaderShape) {
  return of(shape.types, {
    omitted: [],
    allowed: {
      "a year of HSTS": shape.inputs(hsts, "max-age=31536000"),
      "a Content-Security-Policy that only advice could better": shape.inputs(
        "Content-Security-Policy",
        "default-src https://a.example",
      ),
    },
    denied: {
      "five minutes of HSTS": [shape.inputs(hsts, "max-age=300"), `${shape.at(hsts)}: ${short}`],
      "a Content-Security-Policy that lets every host in": [
        shape.inputs("Content-Security-Policy", "default-src *"),
        `${shape.at("Content-Security-Policy")}: Content-Security-Policy default-src "*" lets every host in; name the hosts.`,
      ],
    },
    undecided: { "an unknown HSTS": [shape.inputs(hsts, unknown), shape.at(hsts)] },
  });
}

const age = (accessControlMaxAgeSec: unknown) => ({
  securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec, override: true } },
});
const ageAt = "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec";

/** Says nothing about headers that are missing, which origins and back ends may set. */
export const cases: PolicyCases = {
  resources: [
    values(restAnswer),
    values(gatewayAnswer),
    values(nativeMethod),
    values(restDefinition),
    values(requestTemplate),
    values(listener),
    values(nativeListener),
    values(cdnPolicy),
    values(nativeCdnPolicy),
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [],
      allowed: {
        "a year": age(31_536_000),
        "nosniff, a frame option and a referrer policy": {
          securityHeadersConfig: {
            contentTypeOptions: { override: true },
            frameOptions: { frameOption: "SAMEORIGIN", override: false },
            referrerPolicy: { referrerPolicy: "same-origin", override: true },
          },
        },
      },
      denied: {
        "five minutes": [age(300), `${ageAt}: ${short}`],
        "no age": [
          { securityHeadersConfig: { strictTransportSecurity: { override: true, includeSubdomains: true } } },
          `${ageAt}: Strict-Transport-Security has no max-age; set it to at least 31536000 seconds, one year.`,
        ],
        "a policy that lets injected code run, and a referrer policy that tells all": [
          {
            securityHeadersConfig: {
              contentSecurityPolicy: { contentSecurityPolicy: "script-src 'unsafe-inline'", override: true },
              referrerPolicy: { referrerPolicy: "unsafe-url", override: true },
            },
          },
          `securityHeadersConfig.contentSecurityPolicy.contentSecurityPolicy: Content-Security-Policy script-src "'unsafe-inline'" lets injected code run; remove it.`,
          'securityHeadersConfig.referrerPolicy.referrerPolicy: Referrer-Policy "unsafe-url" tells other sites too much; set it to strict-origin-when-cross-origin.',
        ],
      },
      undecided: {
        "an unknown age": [age(unknown), ageAt],
        "unknown headers": [{ securityHeadersConfig: unknownObject }, "securityHeadersConfig"],
      },
    }),
  ],
};
