/** A redirect or rewrite of Amplify Hosting. */
export interface AmplifyRule {
  readonly source: string;
  readonly target: string;
  readonly status: string;
}

/**
 * The apex, where it answers, goes to the site's host, and a path without a dot gets the single page, whatever kinds of files there are: what has
 * a dot is a file. That rewrite has status 200: with Amplify's 404 fallback the page would lose its security headers.
 * https://docs.aws.amazon.com/amplify/latest/userguide/redirect-rewrite-examples.html
 * https://github.com/aws-amplify/amplify-hosting/issues/4092
 */
export function amplifyRules({
  redirectFrom,
  siteOrigin,
}: {
  readonly redirectFrom: string | undefined;
  readonly siteOrigin: string;
}): AmplifyRule[] {
  return [
    ...(redirectFrom === undefined ? [] : [{ source: redirectFrom, target: siteOrigin, status: "301" }]),
    { source: "</^[^.?]+([?].*)?$/>", target: "/index.html", status: "200" },
  ];
}
