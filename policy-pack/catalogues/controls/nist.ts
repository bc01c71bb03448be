/**
 * Titles of controls of NIST SP 800-53 revision 5, from NIST's OSCAL catalogue 5.1.1, read on 2026-11-25.
 * https://doi.org/10.6028/NIST.SP.800-53r5
 */
export const nistControls = {
  "AC-3": "Access Enforcement",
  "AC-4": "Information Flow Enforcement",
  "AC-6": "Least Privilege",
  "AC-17(2)": "Protection of Confidentiality and Integrity Using Encryption",
  "AU-2": "Event Logging",
  "AU-3": "Content of Audit Records",
  "AU-12": "Audit Record Generation",
  "IA-2": "Identification and Authentication (Organizational Users)",
  "IA-3": "Device Identification and Authentication",
  "SC-5": "Denial-of-service Protection",
  "SC-7": "Boundary Protection",
  "SC-8": "Transmission Confidentiality and Integrity",
  "SC-8(1)": "Cryptographic Protection",
  "SC-13": "Cryptographic Protection",
  "SC-18": "Mobile Code",
  "SC-23": "Session Authenticity",
  "SI-4": "System Monitoring",
} as const;
