/** A pack could not be started or run; the message names it. */
export class PackError extends Error {}

/** What a pack was configured with is wrong; the message names the policy, the value and what was expected. */
export class PackConfigurationError extends PackError {}
