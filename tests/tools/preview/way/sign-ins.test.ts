import { deepEqual } from "node:assert/strict";
import { Unknown } from "../../../../tools/engine/values";
import { drawn, planned } from "./planned";

// Which stops and hops sign-in pages make. Not proved: which TLS versions Cognito takes.
describe("the way to sign-in pages", () => {
  it("a domain of a user pool behind a firewall", () => {
    const pool = planned("aws:cognito/userPool:UserPool", "users");
    const domain = planned(
      "aws:cognito/userPoolDomain:UserPoolDomain",
      "auth",
      { domain: "auth.example.com" },
      { userPoolId: [pool] },
    );
    const acl = planned("aws:wafv2/webAcl:WebAcl", "front");
    const association = planned(
      "aws:wafv2/webAclAssociation:WebAclAssociation",
      "front",
      {},
      { resourceArn: [pool], webAclArn: [acl] },
    );
    deepEqual(drawn([pool, domain, acl, association]), [
      "signIn unknown: auth | Cognito · auth.example.com | WAF: front",
      "Browser -> auth: protocol HTTPS, TLS as Cognito sets it",
    ]);
  });

  it("a domain of aws-native that is not known", () => {
    deepEqual(drawn([planned("aws-native:cognito:UserPoolDomain", "auth", { domain: Unknown.value })]), [
      "signIn unknown: auth | Cognito · domain known later",
      "Browser -> auth: protocol HTTPS, TLS as Cognito sets it",
    ]);
  });

  it("no page for a user pool without a domain", () => {
    deepEqual(drawn([planned("aws:cognito/userPool:UserPool", "users")]), []);
  });
});
