import type { Run } from "../../../tools/report/run";
import { hostileName, hostileText } from "./hostile";
import { checkOf, ruleOf, runOf } from "./sample-run";

const subject = { name: hostileName, file: "infra/api, v2: 100%.ts" };

/** A run whose program, pack and stack say nothing but what breaks out of a format that does not escape it. */
export const hostileRun: Run = runOf({
  title: hostileName,
  result: "violations",
  problems: [hostileText],
  rules: [
    ruleOf(hostileName, { url: undefined }),
    ruleOf("api-minimum-tls", {
      description: hostileText,
      remediation: hostileText,
      help: hostileText,
      url: `javascript:alert(1)//"><script>`,
      controls: [hostileName],
      criterion: hostileText,
    }),
  ],
  checks: [
    checkOf(hostileName, "fail", subject, { message: hostileText, evidence: [hostileText] }),
    ...(["fail", "warn", "undecided", "skipped", "pass", "notApplicable"] as const).map((verdict) =>
      checkOf("api-minimum-tls", verdict, subject, {
        message: hostileText,
        evidence: [hostileText],
        path: hostileName,
        expected: hostileText,
        observed: hostileText,
        exemption: verdict === "skipped" ? { reason: hostileText, until: "2027-01-01" } : undefined,
      }),
    ),
  ],
  reach: [hostileText],
  notes: [{ severity: "error", message: hostileText, about: hostileName }],
  sections: [
    { kind: "lines", title: hostileName, lines: [hostileText] },
    { kind: "table", title: hostileName, columns: [hostileName], rows: [[hostileText]] },
  ],
  way: {
    stops: [
      { id: "a", lines: [hostileName, hostileText], kind: "client", group: hostileName, standing: "holds" },
      { id: "b", lines: [hostileText], kind: "api", group: undefined, standing: "violated" },
    ],
    hops: [{ from: "a", to: "b", facts: [{ name: "protocol", value: hostileText, standing: "violated" }] }],
  },
});
