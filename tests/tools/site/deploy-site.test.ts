import { deepEqual, equal, match } from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { deploySite } from "../../../tools/site/deploy-site";
import type { SiteDeployOptions } from "../../../tools/site/site-options";
import { AmplifyStandIn, type Behaviour } from "./amplify-stand-in";

const configuration = {
  apiOrigin: "https://api.example.com",
  apiRoutes: [{ path: "/me", methods: ["GET"] }],
  authorization: "cognito",
  authorizationScopes: ["https://api.example.com/invoke"],
  signInOrigin: "https://auth.example.com",
  tokenIssuer: "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_1",
  userPoolClientId: "client-1",
  identityPoolId: "",
  region: "eu-west-1",
};
const outputs = {
  ...configuration,
  siteUrl: "https://www.example.com/",
  amplifyAppId: "app-1",
  amplifyBranch: "main",
  dashboardUrl: "https://console.example/",
};

const environment = {
  AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "secret",
  AWS_REGION: "eu-west-1",
};

/** Does not prove what Amplify answers: the stand-in answers as its documentation says. */
describe("site:deploy", () => {
  let folder: string;
  let original: NodeJS.ProcessEnv;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "secure-transport-site-"));
    mkdirSync(join(folder, "site/assets"), { recursive: true });
    writeFileSync(join(folder, "site/index.html"), "<!doctype html>");
    writeFileSync(join(folder, "site/assets/app.js"), "start();");
    writeFileSync(join(folder, "site/.env"), "SECRET=1");
    writeFileSync(join(folder, "site/config.json"), "stale");
    writeFileSync(join(folder, "outputs.json"), JSON.stringify(outputs));
    original = { ...process.env };
    Object.assign(process.env, environment);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    process.env = original;
  });

  async function deploy(behaviour: Partial<Behaviour>, options: Partial<SiteDeployOptions> = {}) {
    const amplify = new AmplifyStandIn({ states: ["PENDING", "RUNNING", "SUCCEED"], ...behaviour });
    process.env.AWS_ENDPOINT_URL_AMPLIFY = await amplify.start();
    const told = { out: "", err: "" };
    try {
      const status = await deploySite(
        { outputs: "outputs.json", timeout: 60, ...options },
        {
          cwd: folder,
          env: { ...process.env, PATH: `${folder}:${process.env.PATH ?? ""}` },
          stdout: { write: (text) => (told.out += text) },
          stderr: { write: (text) => (told.err += text) },
        },
      );
      return { status, ...told, amplify };
    } finally {
      await amplify.stop();
    }
  }

  const deployment = [
    "GET /apps/app-1",
    "POST /apps/app-1/branches/main/deployments",
    "PUT /upload",
    "POST /apps/app-1/branches/main/deployments/start",
    "GET /apps/app-1/branches/main/jobs/7",
    "GET /apps/app-1/branches/main/jobs/7",
    "GET /apps/app-1/branches/main/jobs/7",
  ];

  it("uploads the folder with a config.json from the outputs, and waits until it is online", async () => {
    const { status, out, err, amplify } = await deploy({}, { dir: "site" });
    deepEqual(amplify.calls, deployment);
    const files = unzipSync(amplify.archive!);
    deepEqual(Object.keys(files).sort(), ["assets/app.js", "config.json", "index.html"]);
    deepEqual(JSON.parse(strFromU8(files["config.json"]!)), configuration);
    equal(out, "https://www.example.com/\n");
    match(err, /^Uploading 3 files .*\n.*: PENDING\n.*: RUNNING\n.*: SUCCEED\n$/);
    equal(status, 0);
  });

  it("asks the Pulumi CLI for the outputs of the stack that is named", async () => {
    const cli = join(folder, "pulumi");
    writeFileSync(
      cli,
      `#!/bin/sh\n[ "$*" = "stack output --json --stack dev --non-interactive" ] && cat outputs.json`,
    );
    chmodSync(cli, 0o755);
    const { status, err } = await deploy({ states: ["SUCCEED"] }, {
      outputs: undefined,
      stack: "dev",
      dir: "site",
    } as never);
    equal(status, 0, err);
  });

  it("says what the Pulumi CLI says where it gives no outputs", async () => {
    const cli = join(folder, "pulumi");
    writeFileSync(cli, `#!/bin/sh\necho "error: no stack named 'dev' found" >&2; exit 255`);
    chmodSync(cli, 0o755);
    const { status, err } = await deploy({}, { outputs: undefined, stack: "dev" } as never);
    equal(err, "error: The Pulumi CLI gave no outputs of stack 'dev': no stack named 'dev' found\n");
    equal(status, 2);
  });

  it("starts a build where the app has a repository, and uploads nothing", async () => {
    const { status, err, amplify } = await deploy({
      repository: "https://github.com/owner/site",
      states: ["SUCCEED"],
    });
    deepEqual(amplify.calls, [
      "GET /apps/app-1",
      "POST /apps/app-1/branches/main/jobs",
      "GET /apps/app-1/branches/main/jobs/7",
    ]);
    match(err, /^Starting a build of https:\/\/github.com\/owner\/site, branch main\n/);
    equal(status, 0);
  });

  it("refuses a folder where the site is built from a repository", async () => {
    const { status, err } = await deploy({ repository: "https://github.com/owner/site" }, { dir: "site" });
    equal(
      err,
      "error: --dir site: the site is built from https://github.com/owner/site; leave the option out.\n",
    );
    equal(status, 2);
  });

  it("tells which step failed, why, and where its log is", async () => {
    const steps = [
      { stepName: "BUILD", status: "SUCCEED" },
      {
        stepName: "DEPLOY",
        status: "FAILED",
        statusReason: "Out of space.",
        logUrl: "https://log.example/1",
      },
    ];
    const { status, err } = await deploy({ states: ["FAILED"], steps }, { dir: "site" });
    match(
      err,
      /\nerror: Amplify's job 7 ended with FAILED\. DEPLOY failed: Out of space\. Log: https:\/\/log\.example\/1\n$/,
    );
    equal(status, 1);
  });

  it("takes the deployment back where the upload is refused", async () => {
    const { status, err, amplify } = await deploy({ uploadStatus: 403 }, { dir: "site" });
    deepEqual(amplify.calls.slice(-2), ["PUT /upload", "DELETE /apps/app-1/branches/main/jobs/7/stop"]);
    match(err, /The upload to http:\/\/127\.0\.0\.1:\d+ was refused with 403: "what the storage says"\n$/);
    equal(status, 1);
  });

  it("says what Amplify says where it refuses", async () => {
    const refusal = { name: "BadRequestException", status: 400, message: "The last job 6 was not finished." };
    const { status, err } = await deploy({ refusal }, { dir: "site" });
    match(err, /\nerror: Amplify refused \(BadRequestException\): The last job 6 was not finished\.\n$/);
    equal(status, 1);
  });

  it("stops waiting after the time that it was given, and says how to look further", async () => {
    const { status, err } = await deploy({ states: ["RUNNING"] }, { dir: "site", timeout: 0.1 });
    match(
      err,
      /\nerror: Amplify's job 7 is still RUNNING after 0\.1 s\. Look at it with 'aws amplify get-job /,
    );
    equal(status, 1);
  });

  it("puts nothing online that would replace the security headers", async () => {
    writeFileSync(join(folder, "site/customHttp.yml"), "customHeaders: []");
    const { status, err, amplify } = await deploy({}, { dir: "site" });
    deepEqual(amplify.calls, ["GET /apps/app-1"]);
    match(err, /holds customHttp\.yml, which would replace the stack's security headers: remove it\.\n$/);
    equal(status, 2);
  });

  it("refuses a folder without a page", async () => {
    const { status, err } = await deploy({}, { dir: "site/assets" });
    match(
      err,
      /site\/assets has no index\.html, which every path of the site is answered with\. Is it built\?\n$/,
    );
    equal(status, 2);
  });

  it("names every output that is not there", async () => {
    writeFileSync(join(folder, "outputs.json"), JSON.stringify({ ...outputs, region: 1, apiRoutes: "" }));
    const { status, err } = await deploy({});
    match(
      err,
      /^error: The stack has no output region, apiRoutes: expected those of this project's program\./,
    );
    equal(status, 2);
  });

  it("asks for a stack or a file where neither is named", async () => {
    const { status, err } = await deploy({}, { outputs: undefined } as never);
    match(
      err,
      /^error: Whose site\? Name the stack \(--stack dev\) or a file with its outputs \(--outputs FILE\)\.\n$/,
    );
    equal(status, 2);
  });

  it("reads outputs from a file that holds them, and from no other", async () => {
    writeFileSync(join(folder, "outputs.json"), "[]");
    const { status, err } = await deploy({});
    match(err, /^error: outputs\.json: expected one JSON object of outputs/);
    equal(status, 2);
  });
});
