/** How bad it is to violate a rule. */
export type Severity = (typeof severities)[number];

/** Every severity, the worst first: the order of reports. */
export const severities = ["critical", "high", "medium", "low"] as const;
