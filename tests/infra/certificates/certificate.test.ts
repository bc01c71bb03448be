import { deepEqual, equal, ok } from "node:assert/strict";
import { Certificate } from "../../../infra/certificates/certificate";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

/** Does not prove that ACM issues anything. */
describe("certificate", () => {
  let certificate: RecordedRun;
  before(async () => {
    certificate = await buildComponent(
      (options) =>
        new Certificate(
          "site",
          {
            hosts: ["example.com", "www.example.com"],
            hostedZoneId: "Z0123456789ABCDEFGHIJ",
            keyAlgorithm: "EC_prime256v1",
          },
          options,
        ),
    );
  });
  const request = () => certificate.one("aws:acm/certificate:Certificate", "site");

  it("is for all of its hosts, with the key that was asked for", () => {
    const { domainName, subjectAlternativeNames, keyAlgorithm } = request().inputs;
    deepEqual([domainName, subjectAlternativeNames], ["example.com", ["www.example.com"]]);
    equal(keyAlgorithm, "EC_prime256v1");
  });

  it("is proven by DNS, so that it renews itself, and is published", () => {
    const { validationMethod, options } = request().inputs;
    equal(validationMethod, "DNS");
    deepEqual(options, { certificateTransparencyLoggingPreference: "ENABLED" });
  });

  it("has each host's own proof in the zone, in whatever order ACM lists them", () => {
    const proofs = Object.values(certificate.all("aws:route53/record:Record")).map(
      ({ zoneId, name, type, records }) => [zoneId, name, type, records],
    );
    deepEqual(proofs, [
      ["Z0123456789ABCDEFGHIJ", "_proof.example.com", "CNAME", ["_value.example.com"]],
      ["Z0123456789ABCDEFGHIJ", "_proof.www.example.com", "CNAME", ["_value.www.example.com"]],
    ]);
  });

  it("shares a proof with other certificates of the same host", () => {
    ok(Object.values(certificate.all("aws:route53/record:Record")).every((record) => record.allowOverwrite));
  });

  it("is usable when all of its proofs were seen", () => {
    const { certificateArn, validationRecordFqdns } = certificate.one(
      "aws:acm/certificateValidation:CertificateValidation",
      "site",
    ).inputs;
    equal(certificateArn, "arn:aws:acm:eu-west-1:123456789012:site");
    deepEqual(validationRecordFqdns, ["_proof.example.com", "_proof.www.example.com"]);
  });

  it("has no other names where it is for one host", async () => {
    const { one } = await buildComponent(
      (options) =>
        new Certificate(
          "api",
          { hosts: ["api.example.com"], hostedZoneId: "Z", keyAlgorithm: "RSA_2048" },
          options,
        ),
    );
    equal("subjectAlternativeNames" in one("aws:acm/certificate:Certificate", "api").inputs, false);
  });
});
