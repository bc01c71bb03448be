import { databaseVersionProblem } from "../../judges/database-versions";
import type { Findings } from "../../kit/input/finding";
import { each } from "../../kit/input/each";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { databaseVersions, type DatabaseParameters } from "../../resources/database-parameters";

/** The parameters by which engines choose versions of TLS. */
const names = ["ssl_min_protocol_version", "tls_version", "rds.tls10", "rds.tls11", "tls"];

/** RDS engines take TLS 1.2 and newer where nothing is said; DocumentDB takes 1.0 with tls at its default, enabled. */
export const databaseMinimumTls = definePolicy({
  name: "database-minimum-tls",
  concern: "tls",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.1.1", "CWE-326"],
  url: "https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html",
  description: "Databases accept TLS 1.2 or newer.",
  why: "TLS 1.0 and 1.1 can be broken, and a database that accepts them lets an attacker choose them.",
  remediation:
    "Set ssl_min_protocol_version to TLSv1.2 (PostgreSQL), tls_version to TLSv1.2,TLSv1.3 (MySQL, MariaDB), rds.tls10 and rds.tls11 to disabled (SQL Server), tls to tls1.2+ (DocumentDB).",
  checks: [on(databaseVersions, versions)],
});

function* versions(parameters: DatabaseParameters): Findings {
  yield* each(names, function* (name) {
    if ((name === "tls") !== (parameters.engine === "docdb")) return;
    const place = parameters.find(name);
    const problem = databaseVersionProblem(name, place?.text());
    if (problem !== undefined) yield `${place?.path ?? parameters.path} ${problem}`;
  });
}
