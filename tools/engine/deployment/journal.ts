import { isDeepStrictEqual, stripVTControlCharacters } from "node:util";
import { filled } from "../defined";
import type {
  Diagnostic,
  Failure,
  Finding,
  PlannedResource,
  PreviewObserver,
  Remediation,
  UnansweredFunction,
} from "../model";
import type { PropertyMap } from "../values";
import { mapValues } from "../wire/map-value";
import { withoutSentinels } from "../wire/signatures";

/** What a preview has found so far, without the secrets of the configuration and without control sequences; tells its observer. */
export class Journal {
  readonly resources: PlannedResource[] = [];
  readonly findings: Finding[] = [];
  readonly remediations: Remediation[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly unanswered = new Map<string, UnansweredFunction>();
  failure: Failure | undefined;
  /** Without secrets, colours and other control sequences. */
  private readonly clean: (text: string) => string;
  private readonly unknownStacks = new Set<string>();

  constructor(
    private readonly observer: PreviewObserver,
    private readonly mask: (text: string) => string,
  ) {
    this.clean = (text) => mask(withoutSentinels(stripVTControlCharacters(text)).trimEnd());
  }

  resource(resource: PlannedResource): void {
    const masked = { ...resource, inputs: this.masked(resource.inputs) };
    this.resources.push(masked);
    this.observer.resourcePlanned(masked);
  }

  /** Values without the secrets that a program put into the open. */
  masked(values: PropertyMap): PropertyMap {
    return mapValues(values, (part) => (typeof part === "string" ? this.mask(part) : part)) as PropertyMap;
  }

  finding(finding: Finding): void {
    this.findings.push({
      ...finding,
      message: this.clean(finding.message),
      description: this.clean(finding.description),
    });
  }

  remediation(remediation: Remediation): void {
    this.remediations.push(remediation);
  }

  /** A call of a function that is not answered, or only in part; true for the first one of each function. */
  notAnswered(asked: Omit<UnansweredFunction, "isLookedInto">): boolean {
    const known = this.unanswered.get(asked.token);
    const positions = [...(known?.positions ?? []), ...asked.positions];
    this.unanswered.set(asked.token, {
      ...asked,
      args: this.masked(asked.args),
      isLookedInto: false,
      ...known,
      positions: positions.filter(
        (one, index) => positions.findIndex((other) => isDeepStrictEqual(one, other)) === index,
      ),
    });
    return known === undefined;
  }

  /** The program has looked into the answer of a function, or into what it awaited of another stack. */
  looksInto(source: string): void {
    const known = this.unanswered.get(source);
    if (known === undefined) this.unknownStacks.add(source);
    else this.unanswered.set(source, { ...known, isLookedInto: true });
  }

  /** What the program has looked into so far, by name. */
  lookedInto(): string[] {
    const functions = [...this.unanswered.values()].filter(({ isLookedInto }) => isLookedInto);
    return [...functions.map(({ token }) => token), ...this.unknownStacks];
  }

  readonly warn = (message: string, urn?: string): void => {
    this.diagnostic("warning", message, urn);
  };

  readonly diagnostic = (severity: Diagnostic["severity"], message: string, urn = ""): void => {
    const diagnostic = { severity, message: this.clean(message), urn: filled(urn) };
    this.diagnostics.push(diagnostic);
    this.observer.diagnostic(diagnostic);
  };

  /** An error that ends the preview, and that nobody has told yet. */
  failWith(of: Failure["of"], message: string, urn?: string): void {
    this.diagnostic("error", message, urn);
    this.fail({ of, message });
  }

  /** Only the first failure counts: those that follow come of it. */
  fail(failure: Failure): void {
    this.failure ??= { ...failure, message: this.clean(failure.message) };
  }
}
