import { deepEqual } from "node:assert/strict";
import { MutatedCopy } from "../../mutations/mutated-copy";
import { recordStack } from "../stack/record-stack";
import { Cloud } from "../stand-in/cloud";
import { verifyCloud } from "../verify/verify-cloud";
import { requirements } from "./requirements";

/**
 * Takes each protection out of a copy of the program, records what that registers, and asks the stand-in that is built
 * from it. That the probe passes with the protection in its place, the scenarios show.
 */
describe("protections, by the probes that notice their loss", () => {
  let copy: MutatedCopy;
  before(() => (copy = new MutatedCopy()));
  after(() => {
    copy.remove();
  });

  for (const { protection, mutations, probe, probedOn } of requirements) {
    if (probe === undefined) continue;
    it(`${protection} (${probe})`, async () => {
      const { without, ...recorded } = probedOn ?? {};
      const { directory } = copy;
      const stack = copy.with(mutations, () => recordStack({ stack: "dev", ...recorded, directory }));
      const cloud = await Cloud.start(without === undefined ? stack : stack.without(without));
      try {
        const checks = await verifyCloud(cloud, { only: [probe] });
        const noticing = checks.filter(({ verdict }) => verdict === "fail" || verdict === "warn");
        deepEqual([[...new Set(noticing.map(({ rule }) => rule))], cloud.problems], [[probe], []]);
      } finally {
        await cloud.stop();
      }
    });
  }
});
