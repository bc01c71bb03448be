import assert from "node:assert/strict";
import { apiTlsFloor } from "../../../policy-pack/judges/api-tls-floor";

/** As AWS lists them: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html */
const published = {
  TLS_1_0: "1.0",
  TLS_1_2: "1.2",
  SecurityPolicy_TLS12_2018_EDGE: "1.2",
  SecurityPolicy_TLS12_PFS_2025_EDGE: "1.2",
  SecurityPolicy_TLS13_2025_EDGE: "1.3",
  SecurityPolicy_TLS13_1_2_2021_06: "1.2",
  SecurityPolicy_TLS13_1_2_PQ_2025_09: "1.2",
  SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09: "1.2",
  SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09: "1.2",
  SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09: "1.2",
  SecurityPolicy_TLS13_1_3_2025_09: "1.3",
  SecurityPolicy_TLS13_1_3_FIPS_2025_09: "1.3",
};

/** Names that AWS does not have today: the last number after TLS13 is the floor, as in those that it has. */
const later = {
  SecurityPolicy_TLS13_1_2_PQ_2027_03: "1.2",
  SecurityPolicy_TLS13_1_3_PQ_2027_03: "1.3",
  SecurityPolicy_TLS13_1_0_2027_03: "1.0",
};

const meaningless = [
  "",
  "TLS_1_1",
  "tls_1_2",
  "TLS_1_2 ",
  "SecurityPolicy_TLS13",
  "SecurityPolicy_TLS13_1_4_2027_03",
  "ELBSecurityPolicy-TLS13-1-2-2021-06",
  "SecurityPolicy_TLS13_1_2_2021_06; TLS_1_0",
];

describe("apiTlsFloor", () => {
  it("knows every published security policy", () => {
    assert.deepEqual(
      Object.fromEntries(Object.keys(published).map((name) => [name, apiTlsFloor(name)])),
      published,
    );
  });

  it("reads later names by their grammar", () => {
    assert.deepEqual(Object.fromEntries(Object.keys(later).map((name) => [name, apiTlsFloor(name)])), later);
  });

  it("says nothing about other names", () => {
    assert.deepEqual(
      meaningless.filter((name) => apiTlsFloor(name) !== undefined),
      [],
    );
  });
});
