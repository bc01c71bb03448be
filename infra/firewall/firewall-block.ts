/** Header that only answers of the firewall carry: a 403 without it has another cause. */
export const firewallBlockHeader = { "X-Blocked-By": "waf" } as const;

/** Body of an answer of the firewall. */
export const firewallBlockBody = JSON.stringify({ message: "Forbidden", blockedBy: "waf" });
