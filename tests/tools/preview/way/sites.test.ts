import { deepEqual } from "node:assert/strict";
import { Unknown } from "../../../../tools/engine/values";
import { drawn, planned } from "./planned";

// Which stops and hops sites make, of both providers. Not proved: how they are laid out.
describe("the way to sites", () => {
  it("an Amplify app, with its domains and its firewall", () => {
    const app = planned("aws:amplify/app:App", "site", { customHeaders: Unknown.value });
    const known = planned(
      "aws:amplify/domainAssociation:DomainAssociation",
      "domain",
      { domainName: "example.com" },
      { appId: [app] },
    );
    const acl = planned("aws:wafv2/webAcl:WebAcl", "front");
    const association = planned(
      "aws:wafv2/webAclAssociation:WebAclAssociation",
      "front",
      {},
      { resourceArn: [app], webAclArn: [acl] },
    );
    deepEqual(drawn([app, known, acl, association]), [
      "site unknown: site | Amplify · example.com | WAF: front",
      "Browser -> site: protocol HTTPS, headers set for the app",
    ]);
  });

  it("an Amplify app of aws-native without headers, whose domain is not known", () => {
    const app = planned("aws-native:amplify:App", "site");
    const domain = planned(
      "aws-native:amplify:Domain",
      "domain",
      { domainName: Unknown.value },
      { appId: [app] },
    );
    deepEqual(drawn([app, domain]), [
      "site unknown: site | Amplify · domain known later",
      "Browser -> site: protocol HTTPS, headers none set",
    ]);
  });

  const config = {
    aliases: ["www.example.com", Unknown.value],
    defaultCacheBehavior: { viewerProtocolPolicy: "redirect-to-https" },
    viewerCertificate: { minimumProtocolVersion: "TLSv1.2_2021" },
  };
  const drawnDistribution = [
    "site unknown: cdn | CloudFront · www.example.com | WAF: front",
    "origin unknown: api.example.com | origin",
    "origin unknown: files | origin",
    "Browser -> cdn: protocol redirect-to-https, TLS TLSv1.2_2021",
    "cdn -> api.example.com: protocol https-only",
    "cdn -> files: protocol S3, not signed",
  ];

  it("a CloudFront distribution, with its origins", () => {
    const acl = planned("aws:wafv2/webAcl:WebAcl", "front");
    const distribution = planned(
      "aws:cloudfront/distribution:Distribution",
      "cdn",
      {
        ...config,
        origins: [
          {
            originId: "api",
            domainName: "api.example.com",
            customOriginConfig: { originProtocolPolicy: "https-only" },
          },
          { originId: "files", domainName: Unknown.value },
        ],
      },
      { webAclId: [acl] },
    );
    deepEqual(drawn([distribution, acl]), drawnDistribution);
  });

  it("a CloudFront distribution of aws-native, with its origins", () => {
    const acl = planned("aws-native:wafv2:WebAcl", "front");
    const origins = [
      {
        id: "api",
        domainName: "api.example.com",
        customOriginConfig: { originProtocolPolicy: "https-only" },
      },
      { id: "files", domainName: Unknown.value },
    ];
    const distribution = planned(
      "aws-native:cloudfront:Distribution",
      "cdn",
      { distributionConfig: { ...config, origins } },
      { distributionConfig: [acl] },
    );
    deepEqual(drawn([distribution, acl]), drawnDistribution);
  });

  it("a CloudFront distribution of which nothing is known", () => {
    deepEqual(
      drawn([planned("aws:cloudfront/distribution:Distribution", "cdn", { origins: Unknown.value })]),
      ["site unknown: cdn | CloudFront", "Browser -> cdn: protocol not known, TLS the default certificate's"],
    );
  });
});
