import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove that ACM issues anything. */
describe("certificates", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram();
  });

  it("are for the site with its apex, the sign-in page and the API, proven by DNS", () => {
    const proven = {
      validationMethod: "DNS",
      options: { certificateTransparencyLoggingPreference: "ENABLED" },
    };
    assert.deepEqual(program.all("aws:acm/certificate:Certificate"), {
      "site-certificate": {
        domainName: "example.com",
        subjectAlternativeNames: ["www.example.com"],
        keyAlgorithm: "EC_prime256v1",
        ...proven,
      },
      "sign-in-certificate": {
        domainName: "auth.example.com",
        keyAlgorithm: "RSA_2048",
        ...proven,
      },
      "api-certificate": {
        domainName: "api.example.com",
        keyAlgorithm: "EC_prime256v1",
        ...proven,
      },
    });
  });

  it("have each host's own proof in the zone, in whatever order ACM lists them", () => {
    assert.deepEqual(program.one("aws:route53/record:Record", "site-certificate-www.example.com").inputs, {
      zoneId: "Z0123456789ABCDEFGHIJ",
      name: "_proof.www.example.com",
      type: "CNAME",
      records: ["_value.www.example.com"],
      ttl: 300,
      allowOverwrite: true,
    });
  });

  it("wait for all of their proofs", () => {
    assert.deepEqual(program.all("aws:acm/certificateValidation:CertificateValidation")["site-certificate"], {
      certificateArn: "arn:aws:acm:eu-west-1:123456789012:site-certificate",
      validationRecordFqdns: ["_proof.example.com", "_proof.www.example.com"],
    });
  });
});
