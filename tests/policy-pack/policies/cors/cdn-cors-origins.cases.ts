import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown, unknownObject } from "../../../support/policy-evaluate";

const remedy = "Name a trusted origin in full.";
const policy = (...items: unknown[]) => ({
  corsConfig: {
    accessControlAllowCredentials: false,
    accessControlAllowHeaders: { items: ["authorization"] },
    accessControlAllowMethods: { items: ["GET"] },
    accessControlAllowOrigins: { items },
    originOverride: true,
  },
});
const at = (index: number) => `corsConfig.accessControlAllowOrigins.items[${index}]`;
const functionCode = (value: string) =>
  `function handler(event) { event.response.headers['access-control-allow-origin'] = { value: ${value} }; return event.response; }`;

/** Says nothing about what origins and Lambda@Edge answer. */
export const cases: PolicyCases = {
  resources: [
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", {
      omitted: [],
      allowed: {
        "exact origins": policy("https://www.example.com", "https://b.example"),
        "headers without CORS": { securityHeadersConfig: { contentTypeOptions: { override: true } } },
      },
      denied: {
        "every site": [policy("*"), `${at(0)}: "*" lets every site in. ${remedy}`],
        "every subdomain, without a scheme": [
          policy("https://a.example", "*.example.com"),
          `${at(1)}: "*.example.com" lets in every host that fits the pattern. ${remedy}`,
        ],
        "every site, as a custom header": [
          {
            customHeadersConfig: {
              items: [{ header: "Access-Control-Allow-Origin", value: "*", override: true }],
            },
          },
          `customHeadersConfig.items[0].value: "*" lets every site in. ${remedy}`,
        ],
      },
      undecided: {
        "an unknown origin, and still judges the others": [
          policy(unknown, "*"),
          at(0),
          `${at(1)}: "*" lets every site in. ${remedy}`,
        ],
        "an unknown configuration": [{ corsConfig: unknownObject }, "corsConfig"],
      },
    }),
    of("aws-native:cloudfront:ResponseHeadersPolicy", {
      omitted: [],
      allowed: { "an exact origin": { responseHeadersPolicyConfig: policy("https://www.example.com") } },
      denied: {
        "every site": [
          { responseHeadersPolicyConfig: policy("*") },
          `responseHeadersPolicyConfig.${at(0)}: "*" lets every site in. ${remedy}`,
        ],
      },
      undecided: {
        "an unknown policy": [{ responseHeadersPolicyConfig: unknownObject }, "responseHeadersPolicyConfig"],
      },
    }),
    of("aws:cloudfront/function:Function", {
      omitted: [],
      allowed: { "code that names an origin": { code: functionCode("'https://www.example.com'") } },
      denied: {
        "code that lets every site in": [{ code: functionCode("'*'") }, `code: "*" lets every site in.`],
        "code that answers with the caller's": [
          { code: functionCode("event.request.headers.origin.value") },
          "code: answers with the caller's own origin, so every site is let in.",
        ],
      },
      undecided: { "unknown code": [{ code: unknown }, "code"] },
    }),
    of("aws-native:cloudfront:Function", {
      omitted: [],
      allowed: { "code that names an origin": { functionCode: functionCode("'https://www.example.com'") } },
      denied: {
        "code that lets every site in": [
          { functionCode: functionCode("'*'") },
          `functionCode: "*" lets every site in.`,
        ],
      },
      undecided: { "unknown code": [{ functionCode: unknown }, "functionCode"] },
    }),
  ],
};
