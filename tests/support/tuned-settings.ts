/** Configuration of a stack in which every setting that tunes something is used, as texts. */
export const tunedSettings = {
  config: {
    "secure-transport:apex": "false",
    "secure-transport:trustedOrigins": JSON.stringify([
      "https://localhost:5173",
      "https://partner.example.net",
      "https://app.example.org",
    ]),
    "secure-transport:signInOrigins": JSON.stringify(["https://localhost:5173", "https://app.example.org"]),
    "secure-transport:poolAccounts": "false",
    "secure-transport:contentSecurityPolicy": JSON.stringify({
      connect: ["https://events.example.org"],
      image: ["data:", "https://images.example.org"],
      font: ["data:"],
      style: ["https://styles.example.org"],
    }),
    "secure-transport:firewallCount": JSON.stringify({
      api: ["SizeRestrictions_BODY", "AWSManagedReconnaissanceList"],
      signIn: ["SizeRestrictions_QUERYSTRING"],
      site: ["NoUserAgent_HEADER", "SQLi_QUERYARGUMENTS", "Host_localhost_HEADER"],
    }),
  },
  /** Configuration that is stored encrypted. */
  secretConfig: {
    "secure-transport:identityProviders": JSON.stringify([
      {
        name: "Company",
        type: "OIDC",
        issuer: "https://login.example.com",
        clientId: "site",
        clientSecret: "tuned-client-secret-that-must-not-leak",
        attributes: { email: "email", email_verified: "email_verified", given_name: "given_name" },
      },
      {
        name: "Partner",
        type: "SAML",
        metadataUrl: "https://login.example.org/saml/metadata.xml",
        attributes: { email: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress" },
      },
    ]),
  },
} as const;
