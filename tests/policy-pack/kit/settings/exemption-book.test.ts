import type { PolicyResource } from "@pulumi/policy";
import { deepEqual } from "node:assert/strict";
import { ExemptionBook } from "../../../../policy-pack/kit/settings/exemption-book";
import type { Exemption } from "../../../../policy-pack/kit/settings/exemptions";

const exemption = (policy: string, resource: string): Exemption => ({
  policy,
  resource,
  finding: undefined,
  reason: "moves in May",
  until: "2999-01-01",
});
const named = (name: string) => ({ name, urn: `urn:pulumi:dev::shop::t::${name}` }) as PolicyResource;
const never = () => false;

describe("the book of exemptions", () => {
  it("names those that waived nothing, shared ones first", () => {
    const book = new ExemptionBook();
    const [own, shared, used] = [exemption("a", "x"), exemption("b", "y"), exemption("c", "z")];
    book.note("a", [own, used]);
    book.use(used);
    deepEqual(book.unused([shared], [named("x"), named("y")], never), [shared, own]);
  });

  it("keeps the last that a policy's configuration names", () => {
    const book = new ExemptionBook();
    book.note("a", [exemption("a", "old")]);
    book.note("a", [exemption("a", "new")]);
    deepEqual(book.unused([], [], never), [exemption("a", "new")]);
  });

  it("waits for policies that judge the stack, while their resource exists", () => {
    const book = new ExemptionBook();
    const [there, gone] = [exemption("a", "x*"), exemption("a", "gone")];
    book.note("a", [there, gone]);
    deepEqual(
      book.unused([], [named("x1"), named("y")], (policy) => policy === "a"),
      [gone],
    );
    deepEqual(book.unused([], [named("x1")], never), [there, gone]);
  });
});
