/** Names of weaknesses of the Common Weakness Enumeration, as of 2026-11-25. https://cwe.mitre.org/data/index.html */
export const cweWeaknesses = {
  295: "Improper Certificate Validation",
  306: "Missing Authentication for Critical Function",
  319: "Cleartext Transmission of Sensitive Information",
  324: "Use of a Key Past its Expiration Date",
  326: "Inadequate Encryption Strength",
  327: "Use of a Broken or Risky Cryptographic Algorithm",
  346: "Origin Validation Error",
  441: "Unintended Proxy or Intermediary ('Confused Deputy')",
  522: "Insufficiently Protected Credentials",
  532: "Insertion of Sensitive Information into Log File",
  732: "Incorrect Permission Assignment for Critical Resource",
  757: "Selection of Less-Secure Algorithm During Negotiation ('Algorithm Downgrade')",
  778: "Insufficient Logging",
  862: "Missing Authorization",
  942: "Permissive Cross-domain Policy with Untrusted Domains",
  1021: "Improper Restriction of Rendered UI Layers or Frames",
} as const;
