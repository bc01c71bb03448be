import { deepEqual } from "node:assert/strict";
import { transportParameterOf } from "../../../policy-pack/judges/database-transport";

const forced = "rds.force_ssl=1";
const required = "require_secure_transport=ON";

/** The parameter and its safe value, with "!" where the engine does not require TLS by itself. */
const ofFamilies: Readonly<Record<string, string | undefined>> = {
  postgres15: forced,
  postgres16: forced,
  postgres14: `${forced}!`,
  "postgres9.6": `${forced}!`,
  "aurora-postgresql17": forced,
  "aurora-postgresql16": `${forced}!`,
  "mysql8.0": `${required}!`,
  "mysql8.9": `${required}!`,
  "mysql9.6": `${required}!`,
  "mysql9.7": required,
  "mysql10.0": required,
  "mysql9.10": required,
  "mariadb11.8": required,
  "mariadb11.4": `${required}!`,
  "mariadb10.11": `${required}!`,
  "mariadb12.1": required,
  mariadb: `${required}!`,
  "aurora-mysql8.0": `${required}!`,
  "aurora5.6": `${required}!`,
  "MySQL9.7": required,
  "sqlserver-ex-15.0": `${forced}!`,
  "SQLServer-ee-16.0": `${forced}!`,
  "oracle-ee-19": undefined,
  "1postgres15": undefined,
  "": undefined,
};

function shown(engine: string, family: string): string | undefined {
  const found = transportParameterOf(engine, family);
  return found && `${found.name}=${found.set}${found.isRequiredByDefault ? "" : "!"}`;
}

describe("transportParameterOf", () => {
  it("tells by the family how an engine requires TLS, and whether it does by itself", () => {
    deepEqual(
      Object.fromEntries(Object.keys(ofFamilies).map((family) => [family, shown("rds", family)])),
      ofFamilies,
    );
  });

  it("tells it of engines that have one parameter alone", () => {
    deepEqual(
      [
        shown("docdb", "docdb5.0"),
        shown("neptune", "neptune1.3"),
        shown("redshift", "redshift-2.0"),
        shown("redshift", "redshift-1.0"),
        shown("redshift", "Redshift-1.0"),
        shown("redshift", "my-redshift-1.0"),
      ],
      [
        "tls=tls1.2+",
        "neptune_enforce_ssl=1",
        "require_ssl=true",
        "require_ssl=true!",
        "require_ssl=true!",
        "require_ssl=true",
      ],
    );
  });

  it("tells the values that do not require TLS", () => {
    deepEqual(transportParameterOf("rds", "mysql8.0")?.insecure, ["0", "off", "false", "disabled"]);
  });
});
