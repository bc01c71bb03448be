import assert from "node:assert/strict";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove which TLS versions Cognito's CloudFront negotiates: the live probes do. */
describe("sign-in domain", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram();
  });

  it("is a host of the stack's domain, with its certificate and the login pages that refuse old TLS", () => {
    assert.deepEqual(program.one("aws:cognito/userPoolDomain:UserPoolDomain", "sign-in").inputs, {
      domain: "auth.example.com",
      userPoolId: "identity-id",
      certificateArn: "arn:aws:acm:eu-west-1:123456789012:sign-in-certificate",
      managedLoginVersion: 2,
    });
  });

  it("comes after the site, which gives the parent domain the A record that Cognito asks for", () => {
    const { dependencies } = program.one("aws:cognito/userPoolDomain:UserPoolDomain", "sign-in");
    const association = program.one("aws:amplify/domainAssociation:DomainAssociation", "site");
    assert.ok(dependencies.includes(association.urn));
  });

  it("is replaced by taking the old one away first, as a pool has room for one", () => {
    const { deleteBeforeReplace } = program.one("aws:cognito/userPoolDomain:UserPoolDomain", "sign-in");
    assert.equal(deleteBeforeReplace, true);
  });

  it("has an alias record", () => {
    assert.deepEqual(program.one("aws:route53/record:Record", "sign-in").inputs, {
      zoneId: "Z0123456789ABCDEFGHIJ",
      name: "auth.example.com",
      type: "A",
      aliases: [{ name: "d2.cloudfront.net", zoneId: "ZCLOUDFRONT", evaluateTargetHealth: false }],
    });
  });
});
