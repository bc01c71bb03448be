import { contentSecurityPolicy } from "./content-security-policy";
import type { ContentSources } from "./content-sources";
import { strictTransportSecurity } from "../strict-transport-security";

/** The headers that every answer of the site carries. */
export function securityHeaders(sources: ContentSources): Record<string, string> {
  return {
    "Strict-Transport-Security": strictTransportSecurity,
    "Content-Security-Policy": contentSecurityPolicy(sources),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy":
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
  };
}
