import { anyAnswer, type Answer } from "../../judges/iam/answer";
import { closedBy } from "../../judges/iam/closed-by";
import type { Statement } from "../../judges/iam/statement";
import { unknownPart } from "../../judges/iam/unknown-part";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { allOf } from "../../kit/input/all-of";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { accessPolicy, storeAccessPolicy, type AccessPolicy } from "../../resources/access-policy";
import { eventPermission, type EventPermission } from "../../resources/event-permission";

/** What a site of open files needs. */
const reading = /^(?:s3:getobject(?:version)?|mediastore:(?:get|describe)object)$/i;

/** A condition on the transport says how everyone may call, and not who. */
export const accessPolicyCallersNamed = definePolicy({
  name: "access-policy-callers-named",
  concern: "auth",
  severity: "high",
  level: "advisory",
  controls: ["NIST AC-3", "ASVS 5.0 8.2.1", "FSBP SNS.4", "FSBP SQS.3", "CWE-732"],
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html",
  description:
    "Resource policies, such as those of topics, queues, buckets, secrets, keys, streams and tables, name the callers that they allow.",
  why: 'With Principal "*" whoever finds the name uses the thing, from any account or from none.',
  remediation:
    "Name the accounts, roles or services, or add a condition on aws:PrincipalOrgID, aws:SourceArn or aws:SourceAccount.",
  limits:
    "Everyone may read the objects of a bucket, as a site needs it: whether those are public on purpose is not judged.",
  checks: [
    on(accessPolicy, ({ policy }: AccessPolicy) => closedToEveryone(policy, openBy(policy.path))),
    on(storeAccessPolicy, ({ policy }: AccessPolicy) =>
      closedToEveryone(policy, openBy(policy.path), doesMoreThanRead),
    ),
    on(eventPermission, toSend),
  ],
});

/** EventBridge takes an account, or everyone under one condition. */
function* toSend({ principal, condition }: EventPermission): Findings {
  const isOpen = allOf(
    () => principal.text() === "*",
    () => !isClosing(condition),
  );
  if (isOpen)
    yield `${principal.path} is "*", so any account may send events. Set it to the id of an account, or add a condition on aws:PrincipalOrgID.`;
}

function isClosing(condition: Input): boolean {
  const part = (name: string) => condition.read(name).textOrEmpty();
  const test = { operator: part("type"), key: part("key").toLowerCase(), values: [part("value")] };
  return closedBy(test) === "yes";
}

function openBy(path: string): string {
  return `${path} allows Principal "*" without a condition that says who or whose, so anyone may call. Name the principals, or add a condition on aws:PrincipalOrgID, aws:SourceArn or aws:SourceAccount.`;
}

function doesMoreThanRead({ actions }: Statement): Answer {
  if (actions.length === 0) return "yes";
  return anyAnswer(
    actions.map((action) => (action === unknownPart ? "unknown" : reading.test(action) ? "no" : "yes")),
  );
}
