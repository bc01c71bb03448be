/** Risks of the OWASP API Security Top 10 of 2023, as of 2026-11-25. https://owasp.org/API-Security/editions/2023/en/ */
export const owaspApiRisks = {
  API2: "Broken Authentication",
  API4: "Unrestricted Resource Consumption",
  API5: "Broken Function Level Authorization",
  API8: "Security Misconfiguration",
} as const;
