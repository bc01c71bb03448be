/** What a response-headers policy that CloudFront provides adds to answers. */
export interface ManagedResponseHeadersPolicy {
  readonly name: string;
  /** Whether it answers every origin with `Access-Control-Allow-Origin: *`. */
  readonly allowsEveryOrigin: boolean;
  /** Whether it adds HSTS, X-Frame-Options, X-Content-Type-Options and Referrer-Policy; none adds a CSP. */
  readonly addsSecurityHeaders: boolean;
}

/**
 * Response-headers policies that every account has, by id, as of 2026-11-25. An origin's own header wins over all of
 * theirs but X-Content-Type-Options.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-response-headers-policies.html
 */
export const managedResponseHeadersPolicies: ReadonlyMap<string, ManagedResponseHeadersPolicy> = new Map([
  [
    "60669652-455b-4ae9-85a4-c4c02393f86c",
    { name: "SimpleCORS", allowsEveryOrigin: true, addsSecurityHeaders: false },
  ],
  [
    "5cc3b908-e619-4b99-88e5-2cf7f45965bd",
    { name: "CORS-With-Preflight", allowsEveryOrigin: true, addsSecurityHeaders: false },
  ],
  [
    "67f7725c-6f97-4210-82d7-5512b31e9d03",
    { name: "SecurityHeadersPolicy", allowsEveryOrigin: false, addsSecurityHeaders: true },
  ],
  [
    "e61eb60c-9c35-4d20-a928-2b84e02af89c",
    { name: "CORS-and-SecurityHeadersPolicy", allowsEveryOrigin: true, addsSecurityHeaders: true },
  ],
  [
    "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
    {
      name: "CORS-with-preflight-and-SecurityHeadersPolicy",
      allowsEveryOrigin: true,
      addsSecurityHeaders: true,
    },
  ],
]);
