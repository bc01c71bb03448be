import { servesAnyone } from "../../judges/iam/serves-anyone";
import { namesAnyAccount } from "../../judges/iam/names-any-account";
import { anyOf } from "../../kit/input/any-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { closedToEveryone } from "../../checks/closed-to-everyone";
import { judgedStatements } from "../../checks/judged-statements";
import { surely } from "../../kit/input/surely";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import {
  functionPermission,
  functionPolicy,
  type FunctionPermission,
} from "../../resources/function-permission";

/** A condition on the authorization of the URL closes nothing: AWS_IAM still lets in every account. */
export const functionPermissionPrincipal = definePolicy({
  name: "function-permission-principal",
  concern: "auth",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 8.2.1", "FSBP Lambda.1", "CWE-732", "CWE-441"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html",
  description:
    "Lambda functions may be called by named principals, and by AWS services on behalf of a named resource or account.",
  why: "Without it anyone may run the function, or anyone may have an AWS service run it for them.",
  remediation:
    "Name the account, role or service as principal; for a service set sourceArn to the resource on whose behalf it calls, and for everyone in an organization set principalOrgId.",
  checks: [on(functionPermission, permission), on(functionPolicy, policy)],
});

function* permission(granted: FunctionPermission): Findings {
  const principal = granted.principal.textOrEmpty();
  if (principal === "*") {
    if (isNarrowed(granted)) return;
    yield `${granted.principal.path} is "*", so any AWS account may call the function. Name an account or a service, or set principalOrgId.`;
  } else if (isService(principal) && !isNarrowed(granted)) {
    const arn = granted.sourceArn.text();
    const problem = arn === undefined ? "is not set" : "names any account";
    yield `${granted.sourceArn.path} ${problem}, so ${principal} calls the function for anyone. Set it to the ARN of the resource that may have it called.`;
  }
}

/** Those that copy a function to the edge do not call it, and come without a source. */
const replicators = ["edgelambda.amazonaws.com", "replicator.lambda.amazonaws.com"];

function isService(principal: string): boolean {
  return /\.(?:amazonaws\.com(?:\.cn)?|amazon\.com)$/.test(principal) && !replicators.includes(principal);
}

/** Whether a condition says whose call it has to be. */
function isNarrowed({
  sourceArn,
  sourceAccount,
  principalOrgId,
  eventSourceToken,
}: FunctionPermission): boolean {
  return anyOf(
    () => isFixed(sourceAccount),
    () => isFixed(principalOrgId),
    () => eventSourceToken.isSet(),
    () => sourceArn.isSet() && !isOfAnyAccount(sourceArn),
  );
}

function isFixed(place: Input): boolean {
  return place.isSet() && !place.textOrEmpty().includes("*");
}

/** An ARN that a resource is to provide is one of this account. */
function isOfAnyAccount(arn: Input): boolean {
  return surely(() => namesAnyAccount(arn.textOrEmpty()));
}

function* policy({ policy: place }: { readonly policy: Input }): Findings {
  const questions = [
    () =>
      closedToEveryone(
        place,
        `${place.path} allows Principal "*" without a condition that says whose calls, so any AWS account may call the function. Name accounts or services, or add a condition on aws:PrincipalOrgID.`,
      ),
    () =>
      judgedStatements(
        place,
        servesAnyone,
        `${place.path} allows a service without a condition that says on whose behalf, so it calls the function for anyone. Add a condition on aws:SourceArn or aws:SourceAccount.`,
      ),
  ];
  yield* each(questions, (question) => question());
}
