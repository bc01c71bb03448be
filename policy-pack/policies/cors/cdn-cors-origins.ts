import { managedResponseHeadersPolicies } from "../../catalogues/cloudfront/managed-response-headers-policies";
import { trustedOrigins } from "../../checks/trusted-origins";
import { functionCorsFaults } from "../../judges/headers/function-cors-faults";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { cdnFunction } from "../../resources/cdn-function";
import { cdnCors } from "../../resources/cors/cdn-cors";
import { distribution, type Distribution } from "../../resources/distribution";

/** CloudFront's own response-headers policies for CORS let every origin in, and each account has them. */
export const cdnCorsOrigins = definePolicy({
  name: "cdn-cors-origins",
  concern: "cors",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html",
  description: "Distributions let only exact, trusted https origins read their answers.",
  why: "Whoever is let in reads what the distribution answers to the visitor's own browser.",
  remediation:
    "Attach a response-headers policy of your own whose accessControlAllowOrigins names each origin in full.",
  limits:
    "Headers of an origin, of Lambda@Edge and of policies that are looked up by name are out of sight; of a CloudFront function only a header that is written out in its code is judged.",
  settings: { allowedOrigins },
  checks: [on(cdnCors, trustedOrigins), on(distribution, managedPolicies), on(cdnFunction, functionCode)],
});

function* managedPolicies(cdn: Distribution): Findings {
  yield* cdn.eachBehavior(function* (behavior) {
    const id = behavior.read("responseHeadersPolicyId");
    const policy = managedResponseHeadersPolicies.get(id.textOrEmpty().toLowerCase());
    if (policy?.allowsEveryOrigin !== true) return;
    yield `${id.path} is CloudFront's own policy ${policy.name}, which lets every site in. Attach a policy of your own that names each trusted origin.`;
  });
}

function* functionCode(code: Input): Findings {
  for (const fault of functionCorsFaults(code.textOrEmpty())) yield `${code.path}: ${fault}.`;
}
