/** Titles of the controls of NIST SP 800-53 revision 5 that policies name: https://doi.org/10.6028/NIST.SP.800-53r5 */
export const nistControls = {
  "AC-3": "Access Enforcement",
  "AC-4": "Information Flow Enforcement",
  "SC-8": "Transmission Confidentiality and Integrity",
  "SC-18": "Mobile Code",
} as const;
