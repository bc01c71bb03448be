import { anyAnswer, everyAnswer, type Answer } from "./answer";
import { isEveryone } from "./is-everyone";
import { isPart } from "./is-part";
import { matchesGlob } from "./matches-glob";
import { statementsOf, type ConditionTest, type Part, type Statement } from "./statement";
import { unknownPart } from "./unknown-part";

/** A service whose policies can refuse what does not come over TLS. */
export interface GuardedService {
  /** What has to be denied, such as `s3:*`; `*` where one of several services is meant, and all of any will do. */
  readonly action: string;
  /** What has to be denied of it, each by a resource that the predicate accepts; nothing where a policy has one owner. */
  readonly parts: readonly {
    readonly name: string;
    readonly isNamedBy: (resource: string, all: readonly string[]) => boolean;
  }[];
}

const bucketItself = /^[^/]+(?::accesspoint\/[^/]+)?$/;
const bucketAndObjects = /^[^/]*\*$/;
const everyObject = /^(?:([^/]+)|([^/]+:accesspoint\/[^/]+)\/object)\/\*$/;

/** Buckets and access points: their own calls and those of their objects are named apart. */
export const buckets: GuardedService = {
  action: "s3:*",
  parts: [
    { name: "the bucket itself", isNamedBy: (resource) => bucketItself.test(resource) },
    {
      name: "its objects (/*)",
      isNamedBy: (resource, all) => {
        const match = everyObject.exec(resource);
        const owner = match?.[1] ?? match?.[2];
        const owners = all.filter((each) => bucketItself.test(each));
        if (owner === undefined) return bucketAndObjects.test(resource);
        return owners.length === 0 || owners.some((pattern) => matchesGlob(pattern, owner));
      },
    },
  ],
};

/** Queues. */
export const queues: GuardedService = { action: "sqs:*", parts: [] };

/** Topics, whose policies take no `sns:*`. https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html */
export const topics: GuardedService = { action: "sns:Publish", parts: [] };

/** Whether a policy refuses what does not come over TLS, and if not, why not. */
export interface PlainHttpAnswer {
  readonly refuses: Answer;
  readonly problem: string | undefined;
}

const advice = 'a Deny for Principal "*" under the one condition Bool aws:SecureTransport "false"';

/**
 * Whether the policy of a resource refuses every call over plain HTTP: it denies everyone, everything, under exactly
 * one condition. A second test beside it, NotPrincipal and the like narrow the Deny; an Allow over TLS denies nothing
 * that another statement allows.
 */
export function refusesPlainHttp(document: unknown, service: GuardedService): PlainHttpAnswer {
  const statements = statementsOf(document);
  if (statements === undefined) return { refuses: "no", problem: "is not a policy document" };
  const known = statements.filter((statement) => statement !== unknownPart);
  const aboutTransport = known.filter(testsTransport);
  const judged = aboutTransport.map((statement) => ({ statement, ...denial(statement, service) }));
  const sound = judged.filter(({ refuses }) => refuses !== "no");
  const resources = sound.flatMap(({ statement }) => statement.resources);
  const named = service.parts.map((part) => ({ part, answer: isNamed(part.isNamedBy, resources) }));
  const refuses = everyAnswer([
    anyAnswer([...judged.map((each) => each.refuses), ...statements.map(mayDeny)]),
    ...named.map(({ answer }) => answer),
  ]);
  if (refuses === "yes") return { refuses, problem: undefined };
  if (refuses === "unknown" || statements.some((statement) => mayDeny(statement) === "unknown")) {
    return { refuses: "unknown", problem: undefined };
  }
  if (sound.length > 0) {
    const missing = named.filter(({ answer }) => answer === "no").map(({ part }) => part.name);
    return { refuses, problem: `leaves out ${missing.join(" and ")}, which Resource must name too` };
  }
  return {
    refuses,
    problem: judged[0]?.problem ?? `has no statement that refuses plain http; add ${advice}`,
  };
}

function mayDeny(statement: Statement | typeof unknownPart): Answer {
  if (statement === unknownPart) return "unknown";
  return statement.effect !== "Allow" && statement.tests.some(({ key }) => key === "*") ? "unknown" : "no";
}

function testsTransport({ tests }: Statement): boolean {
  return tests.some(({ key }) => key === "aws:securetransport");
}

function denial(statement: Statement, service: GuardedService): PlainHttpAnswer {
  const { effect, principals = [], actions, tests, negated } = statement;
  const denies = effect === unknownPart ? "unknown" : effect === "Deny" ? "yes" : "no";
  const everyone = anyAnswer(principals.map(isEveryone));
  const everything = anyAnswer(actions.map((action) => covers(action, service.action)));
  const withoutTls = everyAnswer(tests.map(isFalse));
  const requirements: [Answer, string][] = [
    [denies, `does not deny: it takes ${advice} to refuse what other statements and policies allow`],
    [negated.length === 0 ? "yes" : "no", `narrows its Deny by ${negated.join(" and ")}; use ${advice}`],
    [everyone, `denies some principals only; use ${advice}`],
    [everything, `denies some actions only; use Action "${service.action}"`],
    [tests.length === 1 ? "yes" : "no", `narrows its Deny by a second condition; use a statement for each`],
    [withoutTls, `does not test aws:SecureTransport for "false"; use ${advice}`],
  ];
  const refuses = everyAnswer(requirements.map(([answer]) => answer));
  return { refuses, problem: requirements.find(([answer]) => answer === "no")?.[1] };
}

function isFalse({ operator, values }: ConditionTest): Answer {
  const isFixed = everyAnswer(values.map((value) => isPart(value, "false")));
  const name = operator.toLowerCase();
  if (name === "bool" || name === "boolifexists") return values.length === 0 ? "no" : isFixed;
  // AWS documents Bool alone for this key; whether a comparison of texts works is not said.
  return name === "stringequals" || name === "stringequalsignorecase"
    ? everyAnswer(["unknown", isFixed])
    : name === "stringnotequals"
      ? everyAnswer(["unknown", everyAnswer(values.map((value) => isPart(value, "true")))])
      : "no";
}

function covers(action: Part, needed: string): Answer {
  if (action === unknownPart) return "unknown";
  if (needed === "*") return action.split(":").at(-1) === "*" ? "yes" : "no";
  return matchesGlob(action.toLowerCase(), needed.toLowerCase()) ? "yes" : "no";
}

function isNamed(
  isNamedBy: GuardedService["parts"][number]["isNamedBy"],
  resources: readonly Part[],
): Answer {
  const known = resources.filter((resource) => resource !== unknownPart);
  return anyAnswer(
    resources.map((resource) =>
      resource === unknownPart ? "unknown" : isNamedBy(resource, known) ? "yes" : "no",
    ),
  );
}
