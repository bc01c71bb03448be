/** A statement of a policy of an API. */
interface PolicyStatement {
  readonly Effect: "Allow" | "Deny";
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly NotResource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** What IAM makes of a request that anyone sends: an explicit answer, or neither. */
export type PolicyVerdict = "allow" | "deny" | "neither";

/**
 * Evaluates a resource policy for an invocation, over TLS, by somebody unknown. A condition that it does not know is an
 * error. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 * @param arn Of the method as it is called: `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH`.
 */
export function evaluateResourcePolicy(policy: string, arn: string): PolicyVerdict {
  const { Statement } = JSON.parse(policy) as { Statement: PolicyStatement | readonly PolicyStatement[] };
  const applying = [Statement].flat().filter((statement) => applies(statement, arn));
  const effects = applying.map(({ Effect }) => Effect);
  if (effects.includes("Deny")) return "deny";
  return effects.includes("Allow") ? "allow" : "neither";
}

function applies(statement: PolicyStatement, arn: string): boolean {
  const { Principal, Action, Resource, NotResource, Condition = {} } = statement;
  const everyone = Principal === "*" || (Principal as { AWS?: unknown } | undefined)?.AWS === "*";
  const invokes = [Action].flat().some((action) => isLike(action, "execute-api:Invoke"));
  const names =
    NotResource === undefined
      ? [Resource ?? []].flat().some((pattern) => isLike(pattern, arn))
      : ![NotResource].flat().some((pattern) => isLike(pattern, arn));
  return everyone && invokes && names && Object.entries(Condition).every(holds);
}

function holds([operator, keys]: [string, Readonly<Record<string, string | readonly string[]>>]): boolean {
  return Object.entries(keys).every(([key, value]) => {
    if (operator !== "Bool" || key !== "aws:SecureTransport") {
      throw new Error(`The stand-in does not know the condition ${operator} ${key}.`);
    }
    return [value].flat().includes("true");
  });
}

/** The short form `execute-api:/…` means this API, whatever its account and id. */
function isLike(pattern: string, text: string): boolean {
  const long = pattern.replace(/^execute-api:\//, "arn:*:execute-api:*:*:*/");
  const expression = long
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "s").test(text);
}
