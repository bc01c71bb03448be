import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { functionUrl, type FunctionUrl } from "../../resources/function-url";

/** With NONE the provider adds the public permission by itself, so a narrow one beside it does not help. */
export const functionUrlAuthorization = definePolicy({
  name: "function-url-authorization",
  concern: "auth",
  severity: "critical",
  controls: ["NIST AC-3", "ASVS 5.0 8.3.1", "FSBP Lambda.1", "CWE-306"],
  url: "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html",
  description: "URLs of Lambda functions are authorized by IAM.",
  why: "A URL with authorization NONE runs the function for anyone on the internet.",
  remediation:
    "Set the authorization type to AWS_IAM and sign calls, for example by CloudFront with an origin access control, or serve the function through an API with an authorizer.",
  checks: [on(functionUrl, authorized)],
});

function* authorized({ authorization }: FunctionUrl): Findings {
  const kind = authorization.text() ?? "NONE";
  if (kind === "AWS_IAM") return;
  const is = kind === "NONE" ? "NONE, so anyone may call the function" : "of a kind that does not exist";
  yield `${authorization.path} is ${is}. Set it to AWS_IAM.`;
}
