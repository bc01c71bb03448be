import type { Limit } from "../network/limit";
import type { Address } from "../network/resolve-entry";
import { alertName } from "./alert-name";
import { postQuantumGroup, type Offer } from "./client-hello";
import { sayHello, type HelloAnswer } from "./say-hello";
import { isCbc, suites, suitesOfTls13, usesFiniteField, weakKinds, weakKindsOf } from "./suite";
import { lacksForwardSecrecy, type Suite, type WeakKind } from "./suite";
import { tlsVersions, type TlsVersion } from "./version";

/** Whether an offer was taken. */
export type Outcome =
  | { readonly kind: "accepted"; readonly suite: Suite }
  | { readonly kind: "refused"; readonly how: string }
  /** The question has no answer; `how` says why. */
  | { readonly kind: "unclear"; readonly how: string };

/** What one address of a host negotiates. */
export interface TlsSurvey {
  readonly address: Address;
  /** Whether an ordinary hello of today is answered: without that, nothing is called refused. */
  readonly control: Control;
  readonly versions: Readonly<Record<TlsVersion, Outcome>>;
  readonly weak: Readonly<Record<WeakKind, Outcome>>;
  /** Every suite that was taken, by version. */
  readonly suites: readonly (readonly [TlsVersion, readonly Suite[]])[];
  /** The smallest prime of a Diffie-Hellman key exchange. */
  readonly smallestPrimeBits: number | undefined;
  readonly compresses: boolean;
  readonly takesPostQuantum: boolean;
  readonly handshakes: number;
}

/** The answer to the ordinary hello. */
export type Control =
  | {
      readonly works: true;
      readonly version: TlsVersion;
      readonly suite: Suite;
      readonly milliseconds: number;
    }
  | { readonly works: false; readonly answer: HelloAnswer; readonly how: string };

/** How a survey is made. */
export interface SurveyOptions {
  readonly timeout: number;
  readonly limit: Limit;
}

/** Old load balancers fail on more suites at once. */
const mostSuites = 114;
const shortestPatience = 1000;
const isModernOnly = ({ name }: Suite) => /_(GCM|CCM|CHACHA20|SHA256$|SHA384$)/.test(name);
const strong = suites.filter((suite) => weakKindsOf(suite).length === 0);
const ordinary = [
  ...suitesOfTls13,
  ...strong.filter((suite) => /_ECDHE_|_DHE_RSA_|TLS_RSA_WITH_AES/.test(suite.name)),
].slice(0, mostSuites);
const ordinaryOfTls12 = ordinary.filter((suite) => !suitesOfTls13.includes(suite));
const legacy = suites.filter((suite) => !isModernOnly(suite));
/** Servers hide a suite behind others that they like more, so each family is offered alone. */
const families = familiesOf(strong);

/** Says the ordinary hello of today, and where only TLS answers it otherwise, one with every suite of TLS 1.2. */
export async function askTlsControl(
  address: Address,
  host: string,
  { timeout, limit }: SurveyOptions,
): Promise<Control> {
  const control = await askControl((offer) => limit(() => sayHello(address, host, offer, timeout)));
  return control.works || !isBroken(control.answer)
    ? control
    : askControl((offer) => limit(() => sayHello(address, host, offer, timeout)));
}

/** Asks one address of a host what it negotiates. Handshakes are never finished, and nothing is sent in them. */
export async function surveyTls(
  address: Address,
  host: string,
  control: Control,
  { timeout, limit }: SurveyOptions,
): Promise<TlsSurvey> {
  let handshakes = 1;
  let patience = timeout;
  const once = (offer: Offer) =>
    limit(() => {
      handshakes += 1;
      return sayHello(address, host, offer, patience);
    });
  const ask = async (offer: Offer) => {
    const answer = await once(offer);
    return isBroken(answer) ? once(offer) : answer;
  };
  const firstTaken = (version: TlsVersion, offered: readonly Suite[]) => firstTakenOf(ask, version, offered);
  if (!control.works && !isTls(control.answer)) return nothingKnown(address, control, handshakes);

  const askVersion = (version: TlsVersion) =>
    version === "TLS 1.3"
      ? ask({ versions: [version], suites: suitesOfTls13 })
      : firstTaken(version, version === "TLS 1.2" ? [...strong, ...suites] : legacy);
  const firstAnswers = await Promise.all(tlsVersions.map(askVersion));
  // A host that leaves some hellos unanswered will do so again, and all those waits add up.
  if (control.works && firstAnswers.some(isSilent))
    patience = Math.min(timeout, Math.max(shortestPatience, 20 * control.milliseconds));
  const answers = await Promise.all(
    tlsVersions.map(async (version, index) => {
      const answer = firstAnswers[index] ?? (await askVersion(version));
      return control.works && isSilent(answer) ? askVersion(version) : answer;
    }),
  );
  const taken = new Map(tlsVersions.map((version, index) => [version, answers[index]]));
  const answered12 = isTaken(taken.get("TLS 1.2"), "TLS 1.2");
  const [weakAnswers, found12, found13, mixed, compressed, postQuantum] = await Promise.all([
    Promise.all(
      weakKinds.map(async (kind) =>
        answered12
          ? firstTaken(
              "TLS 1.2",
              suites.filter((suite) => weakKindsOf(suite).includes(kind)),
            )
          : taken.get("TLS 1.2"),
      ),
    ),
    Promise.all((answered12 ? families : []).map((family) => eliminate(ask, "TLS 1.2", family))),
    eliminate(ask, "TLS 1.3", isTaken(taken.get("TLS 1.3"), "TLS 1.3") ? suitesOfTls13 : []),
    answered12
      ? Promise.all([
          ask({ versions: ["TLS 1.2"], suites: tempting() }),
          ask({ versions: ["TLS 1.3", "TLS 1.2"], suites: [...tempting(), ...suitesOfTls13] }),
        ])
      : [],
    answered12 ? ask({ versions: ["TLS 1.2"], suites: ordinaryOfTls12, compression: true }) : undefined,
    ask({ versions: ["TLS 1.3"], suites: suitesOfTls13, groups: [postQuantumGroup] }),
  ]);
  const all = [...answers, ...weakAnswers, ...found12.flat(), ...found13, ...mixed].filter(
    (answer) => answer !== undefined,
  );
  const hellos = all.filter((answer) => answer.kind === "serverHello");
  const isDoubtful = [...answers, ...weakAnswers].some((answer) => answer && isQuiet(answer));
  const isStillThere = !control.works || !isDoubtful || (await askControl(once)).works;
  const outcome = (answer: HelloAnswer | undefined, version: TlsVersion) =>
    control.works && isStillThere
      ? outcomeOf(answer, version)
      : withoutControl(outcomeOf(answer, version), control.works);
  const versionOutcome = (version: TlsVersion): Outcome => {
    const answer = taken.get(version);
    // Some firewalls drop what they refuse: left out twice, while what is of today is answered before and after.
    return control.works && isStillThere && answer !== undefined && isSilent(answer)
      ? { kind: "refused", how: "left unanswered twice, while hellos of today are answered" }
      : outcome(answer, version);
  };
  return {
    address,
    control,
    versions: byKey(tlsVersions, versionOutcome),
    weak: byKey(weakKinds, (kind, index) => {
      const beside = hellos.find((hello) => weakKindsOf(hello.suite).includes(kind));
      if (beside) return { kind: "accepted", suite: beside.suite };
      return answered12 ? outcome(weakAnswers[index], "TLS 1.2") : withoutTls12(versionOutcome("TLS 1.2"));
    }),
    suites: tlsVersions.map((version) => [
      version,
      unique(hellos.filter((hello) => hello.version === version).map(({ suite }) => suite)),
    ]),
    smallestPrimeBits: smallest(hellos.map(({ primeBits }) => primeBits)),
    compresses: compressed?.kind === "serverHello" && compressed.compresses,
    takesPostQuantum: postQuantum.kind === "serverHello" && postQuantum.version === "TLS 1.3",
    handshakes,
  };
}

/** What an answer amounts to in words. */
export function describeAnswer(answer: HelloAnswer): string {
  switch (answer.kind) {
    case "serverHello":
      return `${answer.version ?? "an unknown version"} with ${answer.suite.name}`;
    case "alert":
      return alertName(answer.code);
    case "notTls":
      return `an answer that is not TLS: ${JSON.stringify(answer.head.split(/[\r\n]/)[0]?.slice(0, 40))}`;
    case "closed":
      return "connection closed without an answer";
    case "reset":
      return "connection reset";
    case "silent":
      return "no answer in time";
    case "unreachable":
      return answer.reason;
  }
}

/** The answer to the first part of the list that is taken, or to the last part. */
async function firstTakenOf(
  ask: (offer: Offer) => Promise<HelloAnswer>,
  version: TlsVersion,
  offered: readonly Suite[],
): Promise<HelloAnswer> {
  let last: HelloAnswer = { kind: "silent" };
  for (const chunk of chunks(offered)) {
    last = await ask({ versions: [version], suites: chunk });
    if (isTaken(last, version) || last.kind === "silent" || last.kind === "unreachable") return last;
  }
  return last;
}

async function askControl(once: (offer: Offer) => Promise<HelloAnswer>): Promise<Control> {
  const started = performance.now();
  const first = await once({ versions: ["TLS 1.3", "TLS 1.2"], suites: ordinary });
  const milliseconds = performance.now() - started;
  const isModern = (answer: HelloAnswer) => isTaken(answer, "TLS 1.3") || isTaken(answer, "TLS 1.2");
  const answer =
    isModern(first) || !isTls(first) ? first : await firstTakenOf(once, "TLS 1.2", [...strong, ...suites]);
  if (answer.kind === "serverHello" && answer.version !== undefined && isModern(answer))
    return { works: true, version: answer.version, suite: answer.suite, milliseconds };
  const shown = first.kind === "alert" || first.kind === "serverHello" ? first : answer;
  return { works: false, answer: shown, how: describeAnswer(shown) };
}

/** Every suite of the list that is taken: what was taken is left out of the next offer, until nothing is. */
async function eliminate(
  ask: (offer: Offer) => Promise<HelloAnswer>,
  version: TlsVersion,
  offered: readonly Suite[],
): Promise<HelloAnswer[]> {
  const found: HelloAnswer[] = [];
  let left = offered;
  while (left.length > 0) {
    const answer = await ask({ versions: [version], suites: left });
    if (answer.kind !== "serverHello" || answer.version !== version) break;
    found.push(answer);
    const remaining = left.filter(({ code }) => code !== answer.suite.code);
    if (remaining.length === left.length) break;
    left = remaining;
  }
  return found;
}

function familiesOf(offered: readonly Suite[]): Suite[][] {
  const families = new Map<string, Suite[]>();
  for (const suite of offered) {
    const exchange = lacksForwardSecrecy(suite) ? "static" : usesFiniteField(suite) ? "dhe" : "ecdhe";
    const family = `${exchange} ${isCbc(suite) ? "cbc" : "aead"}`;
    families.set(family, [...(families.get(family) ?? []), suite]);
  }
  return [...families.values()].flatMap(chunks);
}

/** Weak suites before strong ones: who follows the client's order takes them. */
function tempting(): Suite[] {
  const weak = suites.filter((suite) => weakKindsOf(suite).length > 0);
  return [...weak, ...ordinaryOfTls12].slice(0, mostSuites);
}

function chunks(offered: readonly Suite[]): Suite[][] {
  const parts: Suite[][] = [];
  const distinct = unique(offered);
  for (let at = 0; at < distinct.length; at += mostSuites) parts.push(distinct.slice(at, at + mostSuites));
  return parts;
}

function isTaken(answer: HelloAnswer | undefined, version: TlsVersion): boolean {
  return answer?.kind === "serverHello" && answer.version === version;
}

function isTls({ kind }: HelloAnswer): boolean {
  return kind === "serverHello" || kind === "alert" || kind === "closed" || kind === "reset";
}

/** A connection that broke once may hold the next time; one that was refused, or has no way, will not. */
function isBroken(answer: HelloAnswer): boolean {
  if (answer.kind === "unreachable") return answer.failure === "reset" || answer.failure === "closed";
  return answer.kind === "reset" || answer.kind === "closed";
}

function isSilent({ kind }: HelloAnswer): boolean {
  return kind === "silent";
}

function isQuiet({ kind }: HelloAnswer): boolean {
  return kind === "closed" || kind === "reset" || kind === "silent" || kind === "unreachable";
}

function outcomeOf(answer: HelloAnswer | undefined, version: TlsVersion): Outcome {
  if (answer === undefined) return { kind: "unclear", how: "not asked" };
  if (answer.kind === "serverHello")
    return answer.version === version
      ? { kind: "accepted", suite: answer.suite }
      : { kind: "refused", how: `answers with ${answer.version ?? "an unknown version"}` };
  const isAnswer = answer.kind !== "silent" && answer.kind !== "unreachable";
  return { kind: isAnswer ? "refused" : "unclear", how: describeAnswer(answer) };
}

function withoutControl(outcome: Outcome, worked: boolean): Outcome {
  if (outcome.kind === "accepted") return outcome;
  const why = worked ? "the host stopped answering" : "the host answers no hello of today either";
  return { kind: "unclear", how: `${outcome.how}, but ${why}` };
}

function withoutTls12(outcome: Outcome): Outcome {
  return outcome.kind === "accepted" ? outcome : { ...outcome, how: `no TLS 1.2: ${outcome.how}` };
}

function nothingKnown(address: Address, control: Control & { works: false }, handshakes: number): TlsSurvey {
  const outcome: Outcome = { kind: "unclear", how: control.how };
  return {
    address,
    control,
    versions: byKey(tlsVersions, () => outcome),
    weak: byKey(weakKinds, () => outcome),
    suites: [],
    smallestPrimeBits: undefined,
    compresses: false,
    takesPostQuantum: false,
    handshakes,
  };
}

function byKey<K extends string, V>(keys: readonly K[], valueOf: (key: K, index: number) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key, index) => [key, valueOf(key, index)])) as Record<K, V>;
}

function smallest(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function unique(all: readonly Suite[]): Suite[] {
  return [...new Map(all.map((suite) => [suite.code, suite])).values()];
}
