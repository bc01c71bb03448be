/**
 * Requirements of OWASP ASVS 5.0.0, in our words, as of 2026-11-25. Its numbers are not those of 4.0.
 * https://owasp.org/www-project-application-security-verification-standard/
 */
export const asvsControls = {
  "3.4.1": "HSTS on every answer, for a year at least",
  "3.4.2": "CORS allows a fixed origin, or one that is looked up in a list",
  "3.4.3": "A Content-Security-Policy",
  "3.4.4": "X-Content-Type-Options: nosniff",
  "3.4.5": "A referrer policy that tells other sites nothing",
  "3.4.6": "frame-ancestors says who may embed",
  "3.5.1": "Calls that are not preflighted are protected against forgery",
  "3.5.2": "A preflight cannot be got around",
  "4.1.2": "Only what people's browsers open redirects from http to https",
  "8.2.1": "Functions are open only to who has the permission",
  "8.3.1": "Authorization is enforced by the service",
  "10.3.1": "A service takes only access tokens that were issued for it",
  "10.4.1": "Redirect URIs are compared exactly with a list",
  "10.4.4": "Only the needed grants are allowed; no implicit and no password grant",
  "10.4.6": "Codes are bound by PKCE",
  "12.1.1": "TLS 1.2 or newer only",
  "12.1.2": "Strong cipher suites only, the strongest preferred",
  "12.1.3": "Client certificates are validated before they are trusted",
  "12.2.1": "TLS for every external connection, without a fallback",
  "12.2.2": "Public services use publicly trusted certificates",
  "12.3.1": "TLS for every connection into and out of the application",
  "12.3.2": "Clients validate the server's certificate",
  "12.3.3": "TLS between internal HTTP services",
  "12.3.4": "Internal services use certificates that are trusted",
  "12.3.5": "Internal services authenticate each other",
} as const;
