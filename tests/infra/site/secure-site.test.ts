import assert from "node:assert/strict";
import { amplifyCustomHeaders } from "../../../infra/site/amplify-custom-headers";
import { amplifyRules } from "../../../infra/site/amplify-rules";
import { securityHeaders } from "../../../infra/site/security-headers";
import { runProgram, type ProgramRun } from "../../support/infra-program";

/** Does not prove what Amplify serves. */
describe("secure site", () => {
  let program: ProgramRun;
  before(async () => {
    program = await runProgram({ config: { siteHost: "app.example.com" } });
  });

  it("sends the security headers, which let it call the API and the sign-in page alone", () => {
    assert.deepEqual(program.one("aws:amplify/app:App", "site").inputs, {
      name: "secure-transport-dev",
      platform: "WEB",
      customHeaders: amplifyCustomHeaders(
        securityHeaders([
          "https://api.example.com",
          "https://auth.example.com",
          "https://cognito-idp.eu-west-1.amazonaws.com",
        ]),
      ),
      customRules: amplifyRules("https://example.com", "https://app.example.com"),
      enableAutoBranchCreation: false,
    });
  });

  it("may fetch AWS credentials when it signs its calls with them", async () => {
    const { one } = await runProgram({ config: { authorization: "iam" } });
    assert.match(
      one("aws:amplify/app:App", "site").inputs.customHeaders as string,
      /connect-src 'self' https:\/\/api.example.com https:\/\/auth.example.com https:\/\/cognito-idp.eu-west-1.amazonaws.com https:\/\/cognito-identity.eu-west-1.amazonaws.com;/,
    );
  });

  it("learns where the API and the sign-in page are, and is built by hand without a repository", () => {
    assert.deepEqual(program.one("aws:amplify/branch:Branch", "site").inputs, {
      appId: "site-id",
      branchName: "main",
      enableAutoBuild: false,
      enablePullRequestPreview: false,
      environmentVariables: {
        API_ORIGIN: "https://api.example.com",
        SIGN_IN_ORIGIN: "https://auth.example.com",
        REGION: "eu-west-1",
        USER_POOL_ID: "identity-id",
        USER_POOL_CLIENT_ID: "identity-site-id",
        SCOPES: "openid email https://api.example.com/invoke",
      },
    });
  });

  it("is built from the repository's branch where there is one", async () => {
    const { one } = await runProgram({
      config: { repository: "https://github.com/example/site", repositoryToken: "token", branch: "release" },
      secretKeys: ["repositoryToken"],
    });
    const { branchName, enableAutoBuild } = one("aws:amplify/branch:Branch", "site").inputs;
    assert.deepEqual([branchName, enableAutoBuild], ["release", true]);
    assert.equal(one("aws:amplify/app:App", "site").inputs.repository, "https://github.com/example/site");
  });

  it("is served on the apex and its host with the stack's own certificate", () => {
    assert.deepEqual(program.one("aws:amplify/domainAssociation:DomainAssociation", "site").inputs, {
      appId: "site-id",
      domainName: "example.com",
      subDomains: [
        { branchName: "main", prefix: "" },
        { branchName: "main", prefix: "app" },
      ],
      certificateSettings: {
        type: "CUSTOM",
        customCertificateArn: "arn:aws:acm:eu-west-1:123456789012:site-certificate",
      },
      waitForVerification: true,
    });
  });
});
