import { deepEqual, equal, match } from "node:assert/strict";
import { SecureSite, type SecureSiteArgs } from "../../../infra/site/secure-site";
import { buildComponent } from "../../support/build-component";
import type { RecordedRun } from "../../support/recorded-run";

const build = (args: Partial<SecureSiteArgs> = {}) =>
  buildComponent(
    (options) =>
      new SecureSite(
        "site",
        {
          appName: "project-dev",
          domain: "example.com",
          host: "www.example.com",
          apex: true,
          certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
          branch: "main",
          repository: undefined,
          repositoryToken: undefined,
          contentSources: { connect: ["https://api.example.com"], image: [], font: [], style: [] },
          environmentVariables: { API_ORIGIN: "https://api.example.com" },
          protect: false,
          ...args,
        },
        options,
      ),
  );
const app = ({ one }: RecordedRun) => one("aws:amplify/app:App", "site");
const branch = ({ one }: RecordedRun) => one("aws:amplify/branch:Branch", "site");
const hosting = ({ one }: RecordedRun) =>
  one("aws:amplify/domainAssociation:DomainAssociation", "site").inputs;
const rules = (run: RecordedRun) => app(run).inputs.customRules as { source: string; target: string }[];
const prefixes = (run: RecordedRun) =>
  (hosting(run).subDomains as { prefix: string }[]).map(({ prefix }) => prefix);

/** Does not prove what Amplify serves. */
describe("secure site", () => {
  let site: RecordedRun;
  before(async () => {
    site = await build();
  });

  it("sends the security headers, which let it call what it is given alone", () => {
    const headers = app(site).inputs.customHeaders as string;
    match(headers, /"Strict-Transport-Security"/);
    match(headers, /; connect-src 'self' https:\/\/api\.example\.com;/);
  });

  it("is served with the stack's own certificate", () => {
    deepEqual(hosting(site).certificateSettings, {
      type: "CUSTOM",
      customCertificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1",
    });
  });

  it("answers on its host, and on the apex, which leads to it", () => {
    deepEqual(prefixes(site), ["", "www"]);
    deepEqual(rules(site)[0], {
      source: "https://example.com",
      target: "https://www.example.com",
      status: "301",
    });
  });

  it("leaves the apex alone where settings say so", async () => {
    const run = await build({ apex: false });
    deepEqual(prefixes(run), ["www"]);
    equal(rules(run).length, 1);
  });

  it("answers on the apex itself, without leading it to itself", async () => {
    const run = await build({ host: "example.com" });
    deepEqual(prefixes(run), [""]);
    equal(rules(run).length, 1);
  });

  it("builds nothing that nobody has reviewed", () => {
    equal(branch(site).inputs.enablePullRequestPreview, false);
    equal(app(site).inputs.enableAutoBranchCreation, false);
  });

  it("tells the build about the back end", () => {
    deepEqual(branch(site).inputs.environmentVariables, { API_ORIGIN: "https://api.example.com" });
  });

  it("is deployed by hand without a repository", () => {
    equal("repository" in app(site).inputs, false);
    equal(branch(site).inputs.enableAutoBuild, false);
  });

  it("is built from the repository's branch where there is one", async () => {
    const repository = "https://github.com/example/site";
    const run = await build({ repository, repositoryToken: "token", branch: "release" });
    equal(app(run).inputs.repository, "https://github.com/example/site");
    equal((app(run).inputs.accessToken as { value: string }).value, "token");
    equal(branch(run).inputs.branchName, "release");
    equal(branch(run).inputs.enableAutoBuild, true);
  });

  it("is kept from deletion where settings say so", async () => {
    equal(app(await build({ protect: true })).protect, true);
    equal(app(site).protect, false);
  });
});
