import type { Input } from "../kit/input/input";
import { resource, under } from "../kit/policy/resource";

/** Something that connects to a database, or stands before it. */
export interface DatabaseClient {
  readonly encryption: Input;
  /** Whether it has a choice at all. */
  readonly applies: () => boolean;
  /** The values that encrypt, in small letters. */
  readonly safe: readonly string[];
  readonly set: string | boolean;
}

/** Engines of DMS that are reached with an `sslMode`. */
const withSslMode = [
  "aurora",
  "aurora-postgresql",
  "azuredb",
  "db2",
  "docdb",
  "mariadb",
  "mongodb",
  "mysql",
  "oracle",
  "postgres",
  "sqlserver",
  "sybase",
];

const always = (): boolean => true;

/** Proxies of RDS, endpoints of DMS, and connections of Glue. */
export const databaseClient = resource<DatabaseClient>({
  ...under(["aws:rds/proxy:Proxy", "aws-native:rds:DbProxy"], (inputs: Input) => ({
    encryption: inputs.read("requireTls"),
    applies: always,
    safe: ["true"],
    set: true,
  })),
  ...under(["aws:dms/endpoint:Endpoint", "aws-native:dms:Endpoint"], (inputs: Input) => ({
    encryption: inputs.read("sslMode"),
    applies: () => withSslMode.includes(inputs.read("engineName").text()?.toLowerCase() ?? ""),
    safe: ["require", "verify-ca", "verify-full"],
    set: "require",
  })),
  "aws:glue/connection:Connection": glue(""),
  "aws-native:glue:Connection": glue("connectionInput."),
});

function glue(prefix: string) {
  return (inputs: Input): DatabaseClient => ({
    encryption: inputs.read(`${prefix}connectionProperties`).key("JDBC_ENFORCE_SSL"),
    applies: () => (inputs.read(`${prefix}connectionType`).text() ?? "JDBC").toUpperCase() === "JDBC",
    safe: ["true"],
    set: "true",
  });
}
