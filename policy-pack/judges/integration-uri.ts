/** Where the URI of an API integration leads, as far as transport goes. */
export type Destination = "https" | "http" | "arn" | "variable" | "unreadable";

/** Tells how an integration reaches its back end from the URI: the scheme decides, whatever its case. */
export function destinationOf(uri: string): Destination {
  const text = uri.trim().toLowerCase();
  if (text.startsWith("https://")) return "https";
  if (text.startsWith("http://")) return "http";
  if (text.startsWith("arn:")) return "arn";
  return text.startsWith("${stagevariables.") ? "variable" : "unreadable";
}

/** The host of an http(s) URI, without what may be secret: user, password, path and query. */
export function hostOf(uri: string): string {
  return /^\w+:\/\/(?:[^/?#]*@)?([^/?#@]*)/.exec(uri.trim())?.[1] ?? "";
}
