import type { Check } from "../report/check";
import { countVerdicts } from "../report/count-verdicts";
import type { Note, Result, Run } from "../report/run";
import type { Section } from "../report/section";
import { askControls, withoutRefusals } from "./began-to-refuse";
import { createContext, type ContextOptions } from "./create-context";
import { applyExemptions, type HostExemption } from "./exemptions";
import { maskChecks } from "./mask-checks";
import type { Probe } from "./probe";
import { runProbes } from "./run-probes";
import { endpointsOf } from "./targets/targets";
import { secretsOf } from "./tokens/credentials";

/** What is asked, and how its answers are taken. */
export interface VerifyOptions extends ContextOptions {
  readonly version: string;
  readonly title: string;
  readonly probes: readonly Probe[];
  readonly exemptions: readonly HostExemption[];
  readonly failOn: "fail" | "warn";
  readonly notes: readonly Note[];
  readonly projectFile: string;
  readonly onProgress: (answered: number, of: number) => void;
}

/** Asks the endpoints once, and says what came of it. */
export async function verifyEndpoints(options: VerifyOptions): Promise<Run> {
  const started = new Date();
  const context = createContext(options);
  try {
    const asksMuch = options.probes.length > 1;
    const begin = asksMuch ? askControls(context, "before") : undefined;
    const asked = await runProbes(options.probes, context, (answered) => {
      options.onProgress(answered, options.probes.length);
    });
    const found =
      begin === undefined || !asked.some(({ verdict }) => verdict === "fail")
        ? asked
        : withoutRefusals(asked, options.probes, {
            before: await begin,
            after: await askControls(context, "after"),
          });
    const masked = maskChecks(found, secretsOf(options.credentials));
    const { checks, notes } = applyExemptions(masked, options.exemptions, started.toISOString().slice(0, 10));
    const { requests, handshakes } = context.counts();
    const hosts = endpointsOf(options.targets).map(({ host }) => host);
    return {
      tool: { name: "verify", version: options.version },
      title: options.title,
      started: started.toISOString(),
      milliseconds: Date.now() - started.getTime(),
      result: resultOf(checks, options.failOn),
      problems: [],
      rules: options.probes.map(({ rule }) => rule),
      checks,
      reach: [
        `${hosts.length} hosts were asked, with ${requests} requests and ${handshakes} TLS handshakes: ${hosts.join(", ")}.`,
      ],
      notes: [...options.notes, ...notes],
      sections: [suiteSection(checks)],
      way: undefined,
      projectFile: options.projectFile,
      document: { requests, handshakes },
    };
  } finally {
    context.close();
  }
}

function resultOf(checks: readonly Check[], failOn: "fail" | "warn"): Result {
  const { fail, warn, undecided, pass } = countVerdicts(checks);
  if (fail > 0 || (failOn === "warn" && warn > 0)) return "violations";
  return undecided > 0 || pass === 0 ? "incomplete" : "clean";
}

function suiteSection(checks: readonly Check[]): Section {
  const rows = checks
    .filter(({ rule }) => rule === "tls-dated-suites")
    .flatMap(({ subject, evidence }) =>
      subject.kind === "endpoint"
        ? evidence
            .filter((line) => line.startsWith("TLS ") || line.startsWith("SSL "))
            .map((line) => [subject.host, subject.address ?? "", line])
        : [],
    );
  return { kind: "table", title: "Cipher suites", columns: ["Host", "Address", "Suites"], rows };
}
