import { deepEqual } from "node:assert/strict";
import type { BlockedSamples } from "../../../../tools/verify/aws/blocked-samples";
import type { Context } from "../../../../tools/verify/context";
import { firewallSamplesAfter } from "../../../../tools/verify/probes/firewall-samples";
import { readTargets } from "../../../../tools/verify/targets/read-targets";

const { targets } = readTargets({ apiUrl: "https://api.example.com/", webAclArns: { api: "arn:of-api" } });
const asking = (blockedSamples: BlockedSamples | string) =>
  firewallSamplesAfter([0, 1]).ask({
    targets,
    blockedSamples,
    userAgent: "verify/1",
    now: new Date(),
  } as Context);
const verdictsOf = async (blockedSamples: BlockedSamples | string) =>
  (await asking(blockedSamples)).map(({ verdict, message }) => `${verdict}: ${message}`);

describe("waf-samples", () => {
  it("passes where AWS has samples of this run that were blocked", async () => {
    const samples: BlockedSamples = () =>
      Promise.resolve([
        { rule: "sql", userAgent: "verify/1" },
        { rule: "sql", userAgent: "somebody else" },
      ]);
    deepEqual(await verdictsOf(samples), ["pass: AWS WAF has samples of 1 requests that it blocked."]);
  });
  it("advises where AWS has none, after it has asked again", async () => {
    let asked = 0;
    const none: BlockedSamples = () => {
      asked += 1;
      return Promise.resolve([{ rule: "sql", userAgent: "somebody else" }]);
    };
    deepEqual([(await verdictsOf(none)).map((line) => line.split(":")[0]), asked], [["warn"], 2]);
  });
  it("is skipped where AWS is not asked, and where it refuses", async () => {
    deepEqual(await verdictsOf("No AWS credentials were given."), [
      "skipped: No AWS credentials were given.",
    ]);
    deepEqual(await verdictsOf(() => Promise.reject(new Error("not allowed"))), [
      "skipped: AWS WAF was not asked to the end: Error: not allowed",
    ]);
  });
});
