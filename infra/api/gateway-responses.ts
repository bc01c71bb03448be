/**
 * The answers that API Gateway gives by itself, with the status of those that have one. Types that are not listed fall
 * back to the two defaults.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const gatewayResponses: Readonly<Record<string, string | undefined>> = {
  DEFAULT_4XX: undefined,
  DEFAULT_5XX: undefined,
  UNAUTHORIZED: "401",
  ACCESS_DENIED: "403",
  EXPIRED_TOKEN: "403",
  INVALID_SIGNATURE: "403",
  MISSING_AUTHENTICATION_TOKEN: "403",
  WAF_FILTERED: "403",
  BAD_REQUEST_BODY: "400",
  BAD_REQUEST_PARAMETERS: "400",
  QUOTA_EXCEEDED: "429",
  THROTTLED: "429",
};
