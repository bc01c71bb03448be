/** The parameter by which a database requires TLS. */
export interface TransportParameter {
  readonly name: string;
  /** The values that do not require it, in small letters. */
  readonly insecure: readonly string[];
  readonly set: string;
  /** Whether the engine requires it where nothing is said. */
  readonly isRequiredByDefault: boolean;
}

const off = ["0", "off", "false", "disabled"];

/**
 * The parameter of an engine, by the family of its parameters such as `postgres16` or `mariadb11.8`; undefined for one
 * that has none. Defaults:
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
 * https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-parameter-groups.html
 */
export function transportParameterOf(engine: string, family: string): TransportParameter | undefined {
  if (engine === "docdb") return parameter("tls", "tls1.2+", true);
  if (engine === "neptune") return parameter("neptune_enforce_ssl", "1", true);
  if (engine === "redshift") return parameter("require_ssl", "true", !/^redshift-1\./i.test(family));
  const [, kind = "", version = ""] = /^([a-z]+(?:-[a-z]+)*)-?(\d+(?:\.\d+)?)?/i.exec(family) ?? [];
  switch (kind.toLowerCase()) {
    case "postgres":
      return parameter("rds.force_ssl", "1", Number(version) >= 15);
    case "aurora-postgresql":
      return parameter("rds.force_ssl", "1", Number(version) >= 17);
    case "mysql":
      return parameter("require_secure_transport", "ON", isAtLeast(version, 9, 7));
    case "mariadb":
      return parameter("require_secure_transport", "ON", isAtLeast(version, 11, 8));
    case "aurora-mysql":
    case "aurora":
      return parameter("require_secure_transport", "ON", false);
    default:
      return kind.toLowerCase().startsWith("sqlserver") ? parameter("rds.force_ssl", "1", false) : undefined;
  }
}

function parameter(name: string, set: string, isRequiredByDefault: boolean): TransportParameter {
  return { name, insecure: off, set, isRequiredByDefault };
}

function isAtLeast(version: string, major: number, minor: number): boolean {
  const [ofVersion = 0, ofMinor = 0] = version.split(".").map(Number);
  return ofVersion > major || (ofVersion === major && ofMinor >= minor);
}
