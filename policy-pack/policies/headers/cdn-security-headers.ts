import { anyOf } from "../../kit/input/any-of";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { cdnHeaderPolicy, type CdnHeaderPolicy } from "../../resources/cdn-headers";
import { distribution, type Distribution } from "../../resources/distribution";

/** CloudFront adds no header by itself; a policy, or a function at its edge, has to. */
export const cdnSecurityHeaders = definePolicy({
  name: "cdn-security-headers",
  concern: "headers",
  severity: "low",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 3.4.1", "ASVS 5.0 3.4.4"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/adding-response-headers.html",
  description: "Distributions add security headers to every answer, HSTS among them.",
  why: "Without HSTS a browser's first request may go over plain http, where anyone on the way can answer it.",
  remediation:
    "Give every cache behaviour a responseHeadersPolicyId of a policy that sets strictTransportSecurity with accessControlMaxAgeSec 31536000.",
  limits: "An origin may add the headers itself, which no policy sees: then exempt the distribution.",
  checks: [on(distribution, attachment), on(cdnHeaderPolicy, presence)],
});

/** Which headers a policy sets is judged there. */
function* attachment(of: Distribution): Findings {
  yield* of.eachBehavior(function* (behavior) {
    const place = behavior.read("responseHeadersPolicyId");
    if (place.isSet() || isChangedAtTheEdge(behavior)) return;
    yield `${place.path} is not set, so CloudFront adds no security header to these answers. Set it to a policy that does, such as 67f7725c-6f97-4210-82d7-5512b31e9d03, CloudFront's own.`;
  });
}

/** A function that sees answers may add the headers. */
function isChangedAtTheEdge(behavior: Input): boolean {
  return anyOf(
    () => seesAnswers(behavior.read("functionAssociations")),
    () => seesAnswers(behavior.read("lambdaFunctionAssociations")),
  );
}

function seesAnswers(associations: Input): boolean {
  return some(associations.items(), (each) => each.read("eventType").text()?.endsWith("-response") === true);
}

function* presence({ strictTransportSecurity: place, customHeaders }: CdnHeaderPolicy): Findings {
  const isCustom = (header: Input) =>
    header.read("header").text()?.trim().toLowerCase() === "strict-transport-security";
  if (
    anyOf(
      () => place.isSet(),
      () => some(customHeaders.items(), isCustom),
    )
  )
    return;
  yield `${place.path} is not set, so browsers may be led to plain http. Set it, with accessControlMaxAgeSec 31536000 or more and override true.`;
}
