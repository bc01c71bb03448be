import { deepEqual } from "node:assert/strict";
import {
  expectShared,
  share,
  shared,
  sharedExemptions,
  takeAbsence,
} from "../../../../policy-pack/kit/settings/shared-settings";

/** One process has one set of shared values: this test leaves it as other tests want it, given and not expected. */
describe("what settings shares", () => {
  const none = undefined as unknown as Parameters<typeof share>[0];
  const values = { minimumTls: "1.3", exemptions: [] } as unknown as typeof none;
  let before: ReturnType<typeof shared>;
  beforeEach(() => {
    before = shared();
  });
  afterEach(() => {
    share(before ?? none);
    takeAbsence();
  });

  it("is missed once, where settings is in the pack and was not called", () => {
    share(none);
    takeAbsence();
    deepEqual(takeAbsence(), false);
    expectShared();
    deepEqual([takeAbsence(), takeAbsence()], [true, false]);
    deepEqual(sharedExemptions(), []);
  });

  it("is not missed where it was handed over", () => {
    expectShared();
    share(values);
    deepEqual([takeAbsence(), shared(), sharedExemptions()], [false, values, []]);
    share(none);
    deepEqual(takeAbsence(), true);
  });
});
