/**
 * Two years, sub-domains included: what a browser that has seen it once never calls over plain HTTP again. Without
 * `preload`, as the list wants that from the apex, whose redirect Amplify answers without any header:
 * https://github.com/aws-amplify/amplify-hosting/issues/621
 */
export const strictTransportSecurity = "max-age=63072000; includeSubDomains";
