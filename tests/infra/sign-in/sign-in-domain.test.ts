import { deepEqual, equal, ok } from "node:assert/strict";
import * as amplify from "@pulumi/aws/amplify";
import { SignInDomain } from "../../../infra/sign-in/sign-in-domain";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

/** Does not prove which TLS versions Cognito's CloudFront negotiates: the live probes do. */
describe("sign-in domain", () => {
  let built: RecordedRun;
  before(async () => {
    built = await buildComponent((options) => {
      const site = new amplify.App("site", {});
      return new SignInDomain(
        "sign-in",
        {
          host: "auth.example.com",
          hostedZoneId: "Z0123456789ABCDEFGHIJ",
          certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
          userPoolId: "pool-id",
          parentDomain: site,
        },
        options,
      );
    });
  });
  const domain = () => built.one("aws:cognito/userPoolDomain:UserPoolDomain", "sign-in");

  it("is a host of the stack's own, with its certificate", () => {
    const { domain: host, certificateArn, userPoolId } = domain().inputs;
    deepEqual(
      [host, certificateArn, userPoolId],
      ["auth.example.com", "arn:aws:acm:us-east-1:123456789012:certificate/1", "pool-id"],
    );
  });

  it("has the login pages that refuse TLS below 1.2", () => {
    equal(domain().inputs.managedLoginVersion, 2);
  });

  it("comes after what gives the parent domain the A record that Cognito asks for", () => {
    ok(domain().dependencies.includes(built.one("aws:amplify/app:App", "site").urn));
  });

  it("is replaced by taking the old one away first, as a pool has room for one", () => {
    equal(domain().deleteBeforeReplace, true);
  });

  it("is found by its name", () => {
    const { name, type, aliases } = built.one("aws:route53/record:Record", "sign-in").inputs;
    deepEqual([name, type], ["auth.example.com", "A"]);
    deepEqual(aliases, [{ name: "d2.cloudfront.net", zoneId: "ZCLOUDFRONT", evaluateTargetHealth: false }]);
  });
});
