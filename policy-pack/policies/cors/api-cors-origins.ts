import { trustedOrigins } from "../../checks/trusted-origins";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { allowedOrigins } from "../../kit/settings/shared-settings";
import { httpCors } from "../../resources/cors/http-cors";
import { restCors, restRequestCors } from "../../resources/cors/rest-cors";

/**
 * What a back end answers by itself (a proxy integration, or a header mapped from its response) is out of sight here.
 */
export const apiCorsOrigins = definePolicy({
  name: "api-cors-origins",
  concern: "cors",
  severity: "high",
  controls: ["NIST AC-4", "ASVS 5.0 3.4.2", "CWE-942"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html",
  description: "APIs let only exact, trusted https origins read their answers.",
  why: "Whoever is let in reads what the API answers to the visitor's own browser.",
  remediation:
    "Name each origin in full, such as https://www.example.com, and never answer with the caller's own.",
  limits:
    "What a back end answers by itself is out of sight; so are headers that AppSync adds, which always let every origin in.",
  settings: { allowedOrigins },
  checks: [on(restRequestCors, trustedOrigins), on(restCors, trustedOrigins), on(httpCors, trustedOrigins)],
});
