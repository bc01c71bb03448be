/** Header that only answers of the firewall carry: a 403 without it has another cause. */
export const firewallBlockHeader = { "X-Blocked-By": "waf" } as const;

/** The body of refusals, by the key with which rules name it. */
export const blockBody = {
  key: "blocked",
  contentType: "APPLICATION_JSON",
  content: JSON.stringify({ message: "Forbidden", blockedBy: "waf" }),
};

/** The refusal of a request, with further headers. */
export type Block = ReturnType<typeof block>;

/** Refuses a request with an answer that is marked as the firewall's. */
export function block(headers: Readonly<Record<string, string>>) {
  const responseHeaders = Object.entries({ ...firewallBlockHeader, ...headers }).map(([name, value]) => ({
    name,
    value,
  }));
  return {
    block: {
      customResponse: { responseCode: 403, customResponseBodyKey: blockBody.key, responseHeaders },
    },
  };
}
