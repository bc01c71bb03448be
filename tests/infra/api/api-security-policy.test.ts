import { equal } from "node:assert/strict";
import { apiSecurityPolicy } from "../../../infra/api/api-security-policy";

/** Does not prove what AWS negotiates under that name: the live probes do. */
describe("api security policy", () => {
  it("has forward secrecy and post-quantum key exchange from TLS 1.2 on", () => {
    equal(apiSecurityPolicy("1.2"), "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09");
  });

  it("is TLS 1.3 alone when that is the minimum", () => {
    equal(apiSecurityPolicy("1.3"), "SecurityPolicy_TLS13_1_3_2025_09");
  });
});
