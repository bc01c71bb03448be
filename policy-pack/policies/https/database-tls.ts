import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { databaseParameters, type DatabaseParameters } from "../../resources/database-parameters";
import { transportParameterOf } from "../../judges/database-transport";

/** Whether TLS is required where nothing is said depends on engine and version. */
export const databaseTls = definePolicy({
  name: "database-tls",
  concern: "https",
  severity: "high",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
  description: "Databases refuse connections without TLS.",
  why: "Without it one client that does not ask for TLS sends its password and data in plain text.",
  remediation:
    "Set rds.force_ssl to 1 (PostgreSQL, SQL Server), require_secure_transport to ON (MySQL, MariaDB), require_ssl to true (Redshift).",
  checks: [on(databaseParameters, required)],
});

function* required(parameters: DatabaseParameters): Findings {
  const rule = transportParameterOf(parameters.engine, parameters.family.textOrEmpty());
  if (rule === undefined) return;
  const place = parameters.find(rule.name);
  const value = place?.text()?.toLowerCase();
  if (place === undefined || value === undefined) {
    if (rule.isRequiredByDefault) return;
    yield `${parameters.path} does not set ${rule.name}, so connections without TLS are taken. Set ${rule.name} to ${rule.set}.`;
  } else if (rule.insecure.includes(value)) {
    yield `${place.path} turns ${rule.name} off, so connections without TLS are taken. Set it to ${rule.set}.`;
  }
}
