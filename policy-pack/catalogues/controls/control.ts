import { asvsControls } from "./asvs";
import { cweWeaknesses } from "./cwe";
import { fsbpControls } from "./fsbp";
import { nistControls } from "./nist";
import { owaspApiRisks } from "./owasp-api";
import { pciControls } from "./pci";

/** A control of a public standard that a policy serves, such as `NIST SC-8` or `CWE-319`. */
export type Control =
  | `NIST ${keyof typeof nistControls}`
  | `PCI DSS ${keyof typeof pciControls}`
  | `ASVS 5.0 ${keyof typeof asvsControls}`
  | `FSBP ${keyof typeof fsbpControls}`
  | `OWASP ${keyof typeof owaspApiRisks}`
  | `CWE-${keyof typeof cweWeaknesses}`;

/** What a control is about. */
export function titleOf(control: Control): string {
  return titles.get(control) ?? "";
}

const titles: ReadonlyMap<string, string> = new Map([
  ...titled("NIST ", nistControls),
  ...titled("PCI DSS ", pciControls),
  ...titled("ASVS 5.0 ", asvsControls),
  ...titled("FSBP ", fsbpControls),
  ...titled("OWASP ", owaspApiRisks),
  ...titled("CWE-", cweWeaknesses),
]);

function titled(prefix: string, controls: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(controls).map(([id, title]) => [`${prefix}${id}`, title]);
}
