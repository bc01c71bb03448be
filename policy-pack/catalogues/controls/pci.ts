/**
 * Requirements of PCI DSS 4.0.1, in our words, as of 2026-11-25. https://www.pcisecuritystandards.org/document_library/
 */
export const pciControls = {
  "1.2.5": "Allowed services, protocols and ports are known and needed",
  "2.2.5": "Insecure services and protocols are justified and made safe",
  "2.2.7": "Administrative access is encrypted",
  "4.2.1": "Strong cryptography protects card data in transit over open networks",
  "4.2.1.1": "Trusted keys and certificates are inventoried",
  "6.4.2": "An automated solution stops attacks on public web applications",
  "7.2.1": "Access follows a model",
  "7.3.1": "An access control system restricts access by need to know",
  "8.3.2": "Authentication factors are unreadable in transit and at rest",
  "10.2.1": "Audit logs are on",
  "10.2.2": "Audit logs say who did what, when and where from",
} as const;
