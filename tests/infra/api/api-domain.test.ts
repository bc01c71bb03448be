import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove what API Gateway negotiates: the live probes do. */
describe("api domain", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram();
  });

  it("is regional, with strict access, an enhanced security policy and the API's certificate", () => {
    assert.deepEqual(program.one("aws:apigateway/domainName:DomainName", "api-domain").inputs, {
      domainName: "api.example.com",
      regionalCertificateArn: "arn:aws:acm:eu-west-1:123456789012:api-certificate",
      endpointConfiguration: { types: "REGIONAL", ipAddressType: "dualstack" },
      securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09",
      endpointAccessMode: "STRICT",
    });
  });

  it("refuses TLS 1.2 when the minimum is 1.3", async () => {
    const { one } = await runProgram({ config: { minimumTls: "1.3" } });
    const { securityPolicy } = one("aws:apigateway/domainName:DomainName", "api-domain").inputs;
    assert.equal(securityPolicy, "SecurityPolicy_TLS13_1_3_2025_09");
  });

  it("maps all of its paths to the stage", () => {
    assert.deepEqual(program.one("aws:apigateway/basePathMapping:BasePathMapping", "api-domain").inputs, {
      domainName: "api.example.com",
      restApi: "api-id",
      stageName: "v1",
    });
  });

  it("is mapped to a stage that is there", () => {
    const { dependencies } = program.one("aws:apigateway/basePathMapping:BasePathMapping", "api-domain");
    assert.ok(dependencies.includes(program.one("aws:apigateway/stage:Stage", "api").urn));
  });

  for (const type of ["A", "AAAA"]) {
    it(`has an alias record of type ${type}`, () => {
      assert.deepEqual(program.one("aws:route53/record:Record", `api-domain-${type}`).inputs, {
        zoneId: "Z0123456789ABCDEFGHIJ",
        name: "api.example.com",
        type,
        aliases: [{ name: "d-1.execute-api.example", zoneId: "ZREGIONAL", evaluateTargetHealth: false }],
      });
    });
  }
});
