import { deepEqual, equal } from "node:assert/strict";
import { accessLogFilters } from "../../../infra/api/access-log-filters";

/** Does not prove how CloudWatch reads a pattern, nor how API Gateway spells a version. */
describe("access log filters", () => {
  it("count what is below TLS 1.2, refused, or blocked", () => {
    deepEqual(accessLogFilters("1.2"), {
      TlsBelowFloor: `{ $.tlsVersion != "TLSv1.2" && $.tlsVersion != "TLSv1.3" && $.tlsVersion != "-" }`,
      Refused: `{ $.status = "401" || $.status = "403" }`,
      Blocked: `{ $.wafResponseCode = "WAF_BLOCK" }`,
    });
  });

  it("count TLS 1.2 too when 1.3 is the floor", () => {
    equal(accessLogFilters("1.3").TlsBelowFloor, `{ $.tlsVersion != "TLSv1.3" && $.tlsVersion != "-" }`);
  });
});
