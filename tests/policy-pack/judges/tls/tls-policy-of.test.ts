import { deepEqual, equal, ok } from "node:assert/strict";
import { tlsPolicyOf, type TlsService } from "../../../../policy-pack/judges/tls/tls-policy-of";
import { processorTime } from "../../../support/processor-time";

type Row = [service: TlsService, name: string, read: string];

/** What is listed: `FS` forward-secret, `?` where it is not known. */
const listed: Row[] = [
  ["apiGateway", "TLS_1_0", "1.0"],
  ["apiGateway", "TLS_1_2", "1.2"],
  ["apiGateway", "SecurityPolicy_TLS12_2018_EDGE", "1.2"],
  ["apiGateway", "SecurityPolicy_TLS12_PFS_2025_EDGE", "1.2 FS"],
  ["apiGateway", "SecurityPolicy_TLS13_2025_EDGE", "1.3 FS"],
  ["apiGateway", "SecurityPolicy_TLS13_1_2_2021_06", "1.2"],
  ["apiGateway", "SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09", "1.2 FS FIPS PQ"],
  ["apiGateway", "SecurityPolicy_TLS13_1_2_Ext2_FIPS_PQ_2025_09", "1.2 ? FIPS PQ"],
  ["apiGateway", "SecurityPolicy_TLS13_1_3_FIPS_2025_09", "1.3 FS FIPS"],
  ["cloudfront", "SSLv3", "SSL 3.0"],
  ["cloudfront", "TLSv1", "1.0"],
  ["cloudfront", "TLSv1_2016", "1.0"],
  ["cloudfront", "TLSv1.1_2016", "1.1"],
  ["cloudfront", "TLSv1.2_2018", "1.2"],
  ["cloudfront", "TLSv1.2_2021", "1.2 ? PQ"],
  ["cloudfront", "TLSv1.3_2025", "1.3 FS PQ"],
  ["loadBalancing", "ELBSecurityPolicy-2016-08", "1.0"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-0-PQ-2025-09", "1.0 PQ"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-1-2021-06", "1.1"],
  ["loadBalancing", "ELBSecurityPolicy-FS-2018-06", "1.0 FS"],
  ["loadBalancing", "ELBSecurityPolicy-FS-1-1-2019-08", "1.1 FS"],
  ["loadBalancing", "ELBSecurityPolicy-FS-1-2-Res-2020-10", "1.2 FS"],
  ["loadBalancing", "ELBSecurityPolicy-TLS-1-2-Ext-2018-06", "1.2"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09", "1.2 FS FIPS PQ"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-2-Ext0-RFC9151-FIPS-2023-07", "1.2 FIPS"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-3-RFC9151-FIPS-2023-07", "1.3 FS FIPS"],
  ["search", "Policy-Min-TLS-1-0-2019-07", "1.0"],
  ["search", "Policy-Min-TLS-1-2-PFS-2023-10", "1.2 FS"],
  ["search", "Policy-Min-TLS-1-2-FIPS-PQ-2026-10", "1.2 ? FIPS PQ"],
  ["iot", "IoTSecurityPolicy_TLS12_1_0_2015_01", "1.2 ?"],
  ["iot", "IoTSecurityPolicy_TLS13_1_3_2022_10", "1.3 FS"],
  ["cognito", "TLS_V1", "1.0"],
  ["cognito", "TLS_V1_2_2021", "1.2 ?"],
  ["lightsail", "TLSv1.1_2016", "1.1"],
  ["transfer", "TransferSecurityPolicy-2018-11", "none"],
  ["transfer", "TransferSecurityPolicy-PQ-SSH-FIPS-Experimental-2023-04", "none ? FIPS PQ"],
];

/** Names that AWS may add one day. */
const spelled: Row[] = [
  ["apiGateway", "SecurityPolicy_TLS13_2027_EDGE", "1.3 FS"],
  ["apiGateway", "SecurityPolicy_TLS12_PFS_PQ_2028_EDGE", "1.2 FS PQ"],
  ["apiGateway", "SecurityPolicy_TLS13_1_3_FIPS_PQ_2027_01", "1.3 FS FIPS PQ"],
  ["apiGateway", "SecurityPolicy_TLS13_1_2_Ext3_2027_01", "1.2 ?"],
  ["apiGateway", "SecurityPolicy_TLS14_1_4_2030_01", "1.4 FS"],
  ["apiGateway", "SecurityPolicy_TLS13_1_0_2027_01", "1.0 ?"],
  ["apiGateway", "TLS_1_3", "1.3 FS"],
  ["cloudfront", "TLSv1.3_2027", "1.3 FS"],
  ["cloudfront", "TLSv1.2", "1.2 ?"],
  ["cloudfront", "TLSv1.1", "1.1 ?"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2027-03", "1.2 ? PQ"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-0-2027-03", "1.0 ?"],
  ["loadBalancing", "ELBSecurityPolicy-FS-1-2-2027-03", "1.2 FS"],
  ["loadBalancing", "ELBSecurityPolicy-2027-03", "1.0 ?"],
  ["search", "Policy-Min-TLS-1-3-PQ-2027-10", "1.3 FS PQ"],
  ["iot", "IoTSecurityPolicy_TLS13_1_3_2027_01", "1.3 FS"],
  ["cognito", "TLS_V1_3_2027", "1.3 FS"],
];

const unreadable: [service: TlsService, name: string][] = [
  ["apiGateway", ""],
  ["apiGateway", "tls_1_2"],
  ["apiGateway", "TLSv1.2_2021"],
  ["apiGateway", "SecurityPolicy_TLS13"],
  ["apiGateway", "SecurityPolicy_TLS13_1_2"],
  ["cloudfront", "TLSv1.2_2021 "],
  ["cloudfront", "TLS_1_2"],
  ["loadBalancing", "ELBSecurityPolicy-TLS13-1-2"],
  ["loadBalancing", "ELBSecurityPolicy-Modern"],
  ["search", "Policy-Min-TLS-2019-07"],
  ["iot", "IoTSecurityPolicy_TLS12_1_0_2030_01"],
  ["transfer", "TransferSecurityPolicy-2030-01"],
  ["cognito", "constructor"],
];

describe("tlsPolicyOf", () => {
  it("knows what is listed", () => {
    deepEqual(
      listed.map(([service, name]) => [service, name, shown(service, name)]),
      listed,
    );
  });

  it("reads a name that AWS adds later by its grammar", () => {
    deepEqual(
      spelled.map(([service, name]) => [service, name, shown(service, name)]),
      spelled,
    );
  });

  it("reads nothing into a name that says nothing", () => {
    deepEqual(
      unreadable.filter(([service, name]) => tlsPolicyOf(service, name) !== undefined),
      [],
    );
  });

  it("takes no longer for a long name", () => {
    const spent = processorTime(() => {
      equal(tlsPolicyOf("apiGateway", `SecurityPolicy_TLS13_1_2${"_A".repeat(500_000)}`), undefined);
    });
    ok(spent < 200);
  });
});

function shown(service: TlsService, name: string): string {
  const policy = tlsPolicyOf(service, name);
  if (policy === undefined) return "unreadable";
  const secrecy = policy.forwardSecrecy === undefined ? "?" : policy.forwardSecrecy ? "FS" : "";
  const parts = [
    policy.minimum ?? "none",
    secrecy,
    policy.fips ? "FIPS" : "",
    policy.postQuantum ? "PQ" : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}
