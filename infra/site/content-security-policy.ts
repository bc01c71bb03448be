import type { ContentSources } from "./content-sources";

/**
 * The site's Content-Security-Policy: code from the site alone, anything else from the site and `sources` alone.
 * https://www.w3.org/TR/CSP3/
 */
export function contentSecurityPolicy(sources: ContentSources): string {
  const directives: Record<string, string[]> = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", ...sources.style],
    "img-src": ["'self'", ...sources.image],
    "font-src": ["'self'", ...sources.font],
    "manifest-src": ["'self'"],
    "worker-src": ["'self'"],
    "connect-src": ["'self'", ...sources.connect],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "upgrade-insecure-requests": [],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ");
}
