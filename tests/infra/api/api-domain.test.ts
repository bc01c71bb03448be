import { deepEqual, equal, ok } from "node:assert/strict";
import * as apigateway from "@pulumi/aws/apigateway";
import { ApiDomain } from "../../../infra/api/api-domain";
import type { MinimumTls } from "../../../infra/settings/settings";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

const build = (minimumTls: MinimumTls) =>
  buildComponent((options) => {
    const stage = new apigateway.Stage("stage", { restApi: "api", deployment: "first", stageName: "v1" });
    return new ApiDomain(
      "domain",
      {
        host: "api.example.com",
        hostedZoneId: "Z0123456789ABCDEFGHIJ",
        certificateArn: "arn:aws:acm:eu-west-1:123456789012:certificate/1",
        minimumTls,
        restApiId: "api-id",
        stageName: stage.stageName,
      },
      options,
    );
  });

/** Does not prove what API Gateway negotiates: the live probes do. */
describe("api domain", () => {
  let domain: RecordedRun;
  before(async () => {
    domain = await build("1.2");
  });
  const host = () => domain.one("aws:apigateway/domainName:DomainName", "domain").inputs;
  const mapping = () => domain.one("aws:apigateway/basePathMapping:BasePathMapping", "domain");

  it("is the host, with its certificate, in the region", () => {
    const { domainName, regionalCertificateArn, endpointConfiguration } = host();
    equal(domainName, "api.example.com");
    equal(regionalCertificateArn, "arn:aws:acm:eu-west-1:123456789012:certificate/1");
    deepEqual(endpointConfiguration, { types: "REGIONAL", ipAddressType: "dualstack" });
  });

  it("refuses TLS below 1.2", () => {
    equal(host().securityPolicy, "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09");
  });

  it("refuses TLS 1.2 when the minimum is 1.3", async () => {
    const { one } = await build("1.3");
    const { securityPolicy } = one("aws:apigateway/domainName:DomainName", "domain").inputs;
    equal(securityPolicy, "SecurityPolicy_TLS13_1_3_2025_09");
  });

  it("refuses a host name in TLS that is not the one in HTTP", () => {
    equal(host().endpointAccessMode, "STRICT");
  });

  it("maps all of its paths to the stage", () => {
    deepEqual(mapping().inputs, { domainName: "api.example.com", restApi: "api-id", stageName: "v1" });
  });

  it("is mapped to a stage that is there", () => {
    ok(mapping().dependencies.includes(domain.one("aws:apigateway/stage:Stage", "stage").urn));
  });

  it("is found by IPv4 and IPv6", () => {
    const records = Object.values(domain.all("aws:route53/record:Record"));
    deepEqual(
      records.map(({ name, type }) => [name, type]),
      [
        ["api.example.com", "A"],
        ["api.example.com", "AAAA"],
      ],
    );
    for (const { aliases } of records) {
      deepEqual(aliases, [
        { name: "d-1.execute-api.example", zoneId: "ZREGIONAL", evaluateTargetHealth: false },
      ]);
    }
  });
});
