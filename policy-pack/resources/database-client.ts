import type { Input } from "../kit/input/input";
import { surely } from "../kit/input/surely";
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
    applies: () => withSslMode.some((engine) => engine === inputs.read("engineName").text()?.toLowerCase()),
    safe: ["require", "verify-ca", "verify-full"],
    set: "require",
  })),
  ...under(["aws:quicksight/dataSource:DataSource", "aws-native:quicksight:DataSource"], (inputs: Input) => ({
    encryption: inputs.read("sslProperties.disableSsl"),
    applies: () => inputs.read("sslProperties.disableSsl").isSet(),
    safe: ["false"],
    set: false,
  })),
  "aws:glue/connection:Connection": glue(""),
  "aws-native:glue:Connection": glue("connectionInput."),
});

/** The property by which each kind of connection asks for TLS. What reaches Kafka has it on by itself. */
const jdbc = { kind: "JDBC", property: "JDBC_ENFORCE_SSL", isOnByDefault: false };
const kafka = { kind: "KAFKA", property: "KAFKA_SSL_ENABLED", isOnByDefault: true };

function glue(prefix: string) {
  return (inputs: Input): DatabaseClient => {
    const kindOf = () => (inputs.read(`${prefix}connectionType`).text() ?? jdbc.kind).toUpperCase();
    const { kind, property, isOnByDefault } = surely(() => kindOf() === kafka.kind) ? kafka : jdbc;
    const place = inputs.read(`${prefix}connectionProperties`).key(property);
    return {
      encryption: place,
      applies: () => kindOf() === kind && (!isOnByDefault || place.isSet()),
      safe: ["true"],
      set: "true",
    };
  };
}
