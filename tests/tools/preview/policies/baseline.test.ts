// Does not prove: that the pack takes what is written; tests/tools/command-line does, with a pack and a program.
import { deepEqual, equal } from "node:assert/strict";
import { baseline } from "../../../../tools/preview/policies/baseline";
import { policyInfo } from "../../../support/preview-policy-info";
import { checkOf } from "../../report/sample-run";

const exemptions = (...fields: string[]) => ({
  exemptions: {
    type: "array",
    items: { properties: Object.fromEntries(fields.map((field) => [field, {}])) },
  },
});
const pack = {
  name: "rules",
  version: "1.0.0",
  supportsConfig: true,
  initialConfig: {},
  policies: [
    policyInfo("tls", "mandatory", exemptions("resource", "finding", "reason", "until")),
    policyInfo("old", "mandatory", exemptions("resource", "reason", "until")),
    policyInfo("strict", "mandatory"),
  ],
};
const terms = { owner: "team", reason: "agreed", until: "2027-01-31" };
const urn = "urn:pulumi:dev::shop::aws:apigateway/restApi:RestApi::orders";
const waiver = { resource: urn, reason: "agreed (owner: team)", until: "2027-01-31" };
const told = { message: "securityPolicy is not set." };

describe("baseline", () => {
  it("waives what is violated today, by policy, resource and place", () => {
    const checks = [
      checkOf("tls", "fail", {}, told),
      checkOf("tls", "fail", {}, { message: "Nothing keeps it closed." }),
      checkOf("old", "fail", {}, told),
      checkOf("tls", "warn", { name: "b" }, told),
      checkOf("tls", "undecided", { name: "c" }, told),
    ];
    deepEqual(baseline(checks, pack, {}, terms), {
      configuration: {
        tls: {
          exemptions: [
            { resource: urn, finding: "securityPolicy", reason: waiver.reason, until: waiver.until },
            waiver,
          ],
        },
        old: { exemptions: [waiver] },
      },
      added: 3,
      left: [],
    });
  });

  it("keeps what is configured, and renews instead of repeating", () => {
    const before = { old: { exemptions: [{ ...waiver, until: "2026-01-01" }], limit: 3 }, tls: "advisory" };
    const checks = [checkOf("old", "fail", {}, told), checkOf("tls", "fail", {}, told)];
    const { configuration, added } = baseline(checks, pack, before, terms);
    deepEqual(configuration, {
      old: { exemptions: [waiver], limit: 3 },
      tls: { enforcementLevel: "advisory", exemptions: [{ ...waiver, finding: "securityPolicy" }] },
    });
    equal(added, 1);
  });

  it("takes the form of an exemption from another policy where the pack describes it once", () => {
    const brief = policyInfo("brief", "mandatory", { exemptions: { type: "array" } });
    const check = checkOf("brief", "fail", {}, told);
    const described = { ...pack, policies: [brief, ...pack.policies] };
    deepEqual(baseline([check], described, {}, terms).configuration, {
      brief: { exemptions: [{ ...waiver, finding: "securityPolicy" }] },
    });
    const undescribed = { ...pack, policies: [brief] };
    deepEqual(baseline([check], undescribed, {}, terms).left, [check]);
  });

  it("names what takes no exemption", () => {
    const check = checkOf("strict", "fail", {}, told);
    deepEqual(baseline([check], pack, {}, terms), { configuration: {}, added: 0, left: [check] });
  });
});
