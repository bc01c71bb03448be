import { isBelow, tlsVersionNamed } from "../../judges/tls/tls-version";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { distribution, vpcOrigin, type CustomOrigin, type Distribution } from "../../resources/distribution";

/** CloudFront speaks at most TLS 1.2 to origins, and nothing in plain HTTP is negotiated. */
export const cdnOriginMinimumTls = definePolicy({
  name: "cdn-origin-minimum-tls",
  concern: "tls",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1", "FSBP CloudFront.10"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html",
  description: "CloudFront speaks TLS 1.2 to its origins.",
  why: "SSL 3.0, TLS 1.0 and 1.1 can be broken between CloudFront and the origin as anywhere else.",
  remediation: 'Set originSslProtocols to ["TLSv1.2"].',
  checks: [on(distribution, customOrigins), on(vpcOrigin, protocols)],
});

function* customOrigins(of: Distribution): Findings {
  yield* of.eachCustomOrigin(protocols);
}

function* protocols({ protocolPolicy, sslProtocols: list, takesOldByDefault }: CustomOrigin): Findings {
  if (protocolPolicy.text()?.toLowerCase() === "http-only") return;
  if (takesOldByDefault && !list.isSet()) {
    yield repairable(
      `${list.path} is not set, so CloudFront may speak SSL 3.0 and TLS 1.0. Set it to ["TLSv1.2"].`,
      list,
      ["TLSv1.2"],
    );
  }
  yield* each(list.items(), function* (item) {
    const version = tlsVersionNamed(item.textOrEmpty());
    if (version === undefined || !isBelow(version, "1.2")) return;
    yield repairable(
      `${item.path} is ${item.textOrEmpty()}, older than TLS 1.2. Set ${list.path} to ["TLSv1.2"].`,
      list,
      ["TLSv1.2"],
    );
  });
}
