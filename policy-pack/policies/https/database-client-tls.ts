import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { databaseClient, type DatabaseClient } from "../../resources/database-client";

/** A proxy, a replication endpoint and a connection of Glue each decide for themselves whether they ask for TLS. */
export const databaseClientTls = definePolicy({
  name: "database-client-tls",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html",
  description: "What connects to databases uses TLS: proxies, replication endpoints, connections of Glue.",
  why: "Passwords and data pass in plain text otherwise, whatever the database would offer.",
  remediation: "Set requireTls to true, sslMode to require or stricter, and JDBC_ENFORCE_SSL to true.",
  checks: [on(databaseClient, encryption)],
});

function* encryption({ encryption: place, applies, safe, set }: DatabaseClient): Findings {
  if (!applies()) return;
  yield* expected(place, {
    safe,
    wrong: "leaves connections in plain text",
    unset: "connections may be in plain text",
    set,
  });
}
