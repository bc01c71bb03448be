/** What a pack was configured with is wrong; the message names the policy, the value and what was expected. */
export class PackConfigurationError extends Error {}
