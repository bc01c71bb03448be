import { isBelow, tlsVersionNamed } from "./tls/tls-version";

/** What is wrong with the value of a parameter that chooses versions of TLS; undefined where nothing is. */
export function databaseVersionProblem(name: string, value: string | undefined): string | undefined {
  switch (name) {
    case "tls":
      return value === undefined || value.toLowerCase() === "enabled"
        ? "leaves tls at enabled, which accepts TLS 1.0 and 1.1. Set tls to tls1.2+."
        : undefined;
    case "rds.tls10":
    case "rds.tls11":
      return value?.toLowerCase() === "enabled" ? `turns ${name} on. Set it to disabled.` : undefined;
    case "ssl_min_protocol_version":
      return hasOld(value) ? "accepts versions older than TLS 1.2. Set it to TLSv1.2." : undefined;
    default:
      return hasOld(value) ? "lists versions older than TLS 1.2. Set it to TLSv1.2,TLSv1.3." : undefined;
  }
}

function hasOld(list: string | undefined): boolean {
  const versions = list?.split(",").flatMap((name) => tlsVersionNamed(name) ?? []) ?? [];
  return versions.some((version) => isBelow(version, "1.2"));
}
