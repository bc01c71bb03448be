import type { Finding, Preview, RanPack } from "../engine/model";
import { isBlocking } from "./result";
import { count } from "./count";
import { groupBy } from "./group-by";
import type { Paint } from "./paint";
import { resourceLabel } from "./resource-label";

const headIndent = "        - ";
const lineIndent = "          ";

function indent(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `${lineIndent}${line}`.trimEnd());
}

function renderHead(finding: Finding, paint: Paint): string {
  const severity = finding.severity === undefined ? "" : ` [severity: ${finding.severity}]`;
  const { type, name } = resourceLabel(finding.urn);
  const head = `[${finding.level}]${severity}  ${finding.policy}`;
  return `${headIndent}${paint(isBlocking(finding) ? "red" : "yellow", head)}  (${type}: ${name})`;
}

function renderFinding(finding: Finding, pack: RanPack, paint: Paint): readonly string[] {
  const remediation = pack.policies.find(({ name }) => name === finding.policy)?.remediation;
  const isRepeated = remediation !== undefined && finding.message.includes(remediation);
  return [
    renderHead(finding, paint),
    ...indent(finding.description),
    ...indent(finding.message),
    ...(remediation === undefined || isRepeated ? [] : indent(`Remediation: ${remediation}`)),
  ];
}

function packOf<T extends { readonly pack: string }>(items: readonly T[], pack: RanPack): readonly T[] {
  return items.filter((item) => item.pack === pack.name);
}

function renderPack(pack: RanPack, preview: Preview, paint: Paint): readonly string[] {
  const findings = packOf(preview.findings, pack).filter(({ undecided }) => !undecided);
  const sign = findings.some(isBlocking) ? "❌" : findings.length > 0 ? "⚠️" : preview.failure ? "❔" : "✅";
  const version = paint("magentaBright", `${pack.name}@v${pack.version}`);
  const fixes = groupBy(packOf(preview.remediations, pack), ({ policy }) => policy);
  return [
    `    ${sign} ${version} (local: ${pack.label})`,
    ...[...fixes].map(([policy, fixed]) => {
      const head = paint("magentaBright", `[remediate]  ${policy}`);
      return `${headIndent}${head}  (${count(fixed.length, "resource")})`;
    }),
    ...findings.flatMap((finding) => renderFinding(finding, pack, paint)),
  ];
}

/** The packs that ran with what they found, in the CLI's layout. */
export function renderPolicies(preview: Preview, paint: Paint): readonly string[] {
  if (preview.packs.length === 0) return [];
  return [
    paint(["bold", "magenta"], "Policies:"),
    ...preview.packs.flatMap((pack) => renderPack(pack, preview, paint)),
  ];
}

/** What no policy could judge, because a value is known only after deployment. */
export function renderUndecided(preview: Preview, paint: Paint): readonly string[] {
  const undecided = preview.findings.filter((finding) => finding.undecided);
  if (undecided.length === 0) return [];
  return [
    paint(["bold", "yellow"], "Undecided (a value is known only after deployment; this is not a pass):"),
    ...undecided.flatMap((finding) => {
      const { type, name } = resourceLabel(finding.urn);
      return [
        `    - ${paint("yellow", finding.policy)}  (${type}: ${name})`,
        ...indent(finding.message).map((line) => line.slice("    ".length)),
      ];
    }),
  ];
}
