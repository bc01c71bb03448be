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

const behaviors = (list: string, responseHeadersPolicyId: string) => ({
  [list]: [{ pathPattern: "/api/*", responseHeadersPolicyId }],
});
const managed = (path: string, name: string) =>
  `${path}.responseHeadersPolicyId is CloudFront's own policy ${name}, which lets every site in. Attach a policy of your own that names each trusted origin.`;

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
    of("aws:cloudfront/distribution:Distribution", {
      omitted: [],
      allowed: {
        "a policy of one's own": behaviors("orderedCacheBehaviors", "11111111-2222-3333-4444-555555555555"),
        "CloudFront's own security headers": behaviors(
          "orderedCacheBehaviors",
          "67f7725c-6f97-4210-82d7-5512b31e9d03",
        ),
        "no policy": { defaultCacheBehavior: {}, orderedCacheBehaviors: [{}] },
      },
      denied: {
        "CloudFront's own policy, by default and in a behaviour": [
          {
            defaultCacheBehavior: { responseHeadersPolicyId: "60669652-455b-4ae9-85a4-c4c02393f86c" },
            orderedCacheBehaviors: [{ responseHeadersPolicyId: "EAAB4381-ED33-4A86-88CA-D9558DC6CD63" }],
          },
          managed("defaultCacheBehavior", "SimpleCORS"),
          managed("orderedCacheBehaviors[0]", "CORS-with-preflight-and-SecurityHeadersPolicy"),
        ],
      },
      undecided: {
        "an unknown policy, and still judges the behaviours": [
          {
            defaultCacheBehavior: { responseHeadersPolicyId: unknown },
            orderedCacheBehaviors: [{ responseHeadersPolicyId: "5cc3b908-e619-4b99-88e5-2cf7f45965bd" }],
          },
          "defaultCacheBehavior.responseHeadersPolicyId",
          managed("orderedCacheBehaviors[0]", "CORS-With-Preflight"),
        ],
      },
    }),
    of("aws:cloudfront/multitenantDistribution:MultitenantDistribution", {
      omitted: [],
      allowed: {
        "a policy of one's own": behaviors("cacheBehaviors", "11111111-2222-3333-4444-555555555555"),
      },
      denied: {
        "CloudFront's own policy": [
          behaviors("cacheBehaviors", "e61eb60c-9c35-4d20-a928-2b84e02af89c"),
          managed("cacheBehaviors[0]", "CORS-and-SecurityHeadersPolicy"),
        ],
      },
      undecided: {
        "an unknown policy": [
          behaviors("cacheBehaviors", unknown),
          "cacheBehaviors[0].responseHeadersPolicyId",
        ],
      },
    }),
    of("aws-native:cloudfront:Distribution", {
      omitted: [],
      allowed: {
        "a policy of one's own": {
          distributionConfig: behaviors("cacheBehaviors", "11111111-2222-3333-4444-555555555555"),
        },
      },
      denied: {
        "CloudFront's own policy": [
          { distributionConfig: behaviors("cacheBehaviors", "60669652-455b-4ae9-85a4-c4c02393f86c") },
          managed("distributionConfig.cacheBehaviors[0]", "SimpleCORS"),
        ],
      },
      undecided: { "an unknown distribution": [{ distributionConfig: unknownObject }, "distributionConfig"] },
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
