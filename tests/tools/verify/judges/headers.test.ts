import { equal } from "node:assert/strict";
import { permissionsPolicyProblem } from "../../../../tools/verify/judges/permissions-policy";
import { referrerPolicyProblem } from "../../../../tools/verify/judges/referrer-policy";

describe("permissionsPolicyProblem", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    "camera=(), microphone=(), geolocation=()": undefined,
    "geolocation=();a=b,microphone=(),camera=(),usb=(self)": undefined,
    "camera=(self), microphone=(), geolocation=()": "warn",
    "usb=()": "fail",
    "camera=(), usb=()": "warn",
    "camera=*, microphone=(), geolocation=()": "fail",
    "camera 'none'; microphone 'none'": "fail",
  };
  for (const [line, verdict] of Object.entries(cases))
    it(`calls '${line}' ${verdict ?? "fine"}`, () => {
      equal(permissionsPolicyProblem([line])?.verdict, verdict);
    });
  it("finds that there is none", () => {
    equal(permissionsPolicyProblem([])?.verdict, "fail");
  });
});

describe("referrerPolicyProblem", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    "no-referrer": undefined,
    "unsafe-url, Strict-Origin": undefined,
    "strict-origin-when-cross-origin": undefined,
    "same-origin, something-new": undefined,
    "unsafe-url": "Referrer-Policy unsafe-url tells other sites more than the origin over https",
    "strict-origin, origin": "Referrer-Policy origin tells other sites more than the origin over https",
    never: "Referrer-Policy 'never' is none that browsers know",
  };
  for (const [line, problem] of Object.entries(cases))
    it(`judges '${line}'`, () => {
      equal(referrerPolicyProblem([line]), problem);
    });
});
