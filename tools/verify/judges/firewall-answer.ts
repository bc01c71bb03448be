import { headerOf, type Answer } from "../network/answer";

/** True for an answer that says of itself that a firewall gave it. */
export function isFirewallAnswer(answer: Answer): boolean {
  return (
    /waf/i.test(headerOf(answer, "x-blocked-by") ?? "") ||
    headerOf(answer, "x-amzn-waf-action") !== undefined ||
    /"blockedBy"\s*:\s*"waf"/i.test(answer.body) ||
    // CloudFront's page for what its firewall blocks.
    (answer.status === 403 && /Request blocked\./.test(answer.body))
  );
}

/** True where a firewall asks for proof that a browser calls (Challenge, CAPTCHA), which no probe can give. */
export function isFirewallChallenge(answer: Answer): boolean {
  return /^(challenge|captcha)$/i.test(headerOf(answer, "x-amzn-waf-action") ?? "");
}

/**
 * What tells one kind of refusal of AWS from another: status, error type and body, without what differs from call to
 * call.
 */
export function refusalSignature(answer: Answer): string {
  const type = headerOf(answer, "x-amzn-errortype")?.split(":")[0] ?? "";
  const server = headerOf(answer, "server") ?? "";
  const body = answer.body
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|[\w-]{40,}={0,2}|\d+/gi, "#")
    .replace(/\s+/g, " ")
    .slice(0, 300);
  return JSON.stringify([answer.status, type, server, isFirewallAnswer(answer), body]);
}

/** True for a refusal that another part of AWS gives: API Gateway for an unknown path, IAM, S3, a switched-off endpoint. */
export function isRefusalOfAnotherPart(answer: Answer): boolean {
  if (isFirewallAnswer(answer)) return false;
  const type = headerOf(answer, "x-amzn-errortype") ?? "";
  return (
    /^(MissingAuthenticationToken|AccessDenied|IncompleteSignature|InvalidSignature|UnrecognizedClient|Unauthorized)/i.test(
      type,
    ) ||
    /Missing Authentication Token|<Code>AccessDenied|not a valid key=value pair|security token included in the request|is not authorized to perform/i.test(
      answer.body,
    )
  );
}
