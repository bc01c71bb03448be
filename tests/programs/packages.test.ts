import { deepEqual, equal, match } from "node:assert/strict";
import { previewProgram } from "./harness/preview-program";
import { installedProgram } from "./harness/installed-program";

const unknown = { $unknown: true };
const remote = (type: string) =>
  `warning: ${type} is a component of a package that runs in its own process, which an offline preview does not start: ` +
  "its children are not known, not shown and not judged by any policy, and its outputs are unknown.";

// Not proved: what the children of remote components would be.
describe("programs with packages of every kind", () => {
  it("random, tls, kubernetes and aws-native; the pack judges aws-native too", async () => {
    const preview = await previewProgram("other-providers");
    equal(preview.end, "1 violations");
    deepEqual(preview.resources, [
      "create custom aws-native:apigateway:RestApi::native",
      "create custom kubernetes:core/v1:Secret::keys",
      "create custom kubernetes:gateway.networking.k8s.io/v1:HTTPRoute::route",
      "create custom pulumi:providers:aws-native::default_1_79_0",
      "create custom pulumi:providers:kubernetes::default_4_34_2",
      "create custom pulumi:providers:random::default_4_21_2",
      "create custom pulumi:providers:tls::default_5_6_1",
      "create custom random:index/randomPassword:RandomPassword::password",
      "create custom random:index/randomPet:RandomPet::pet",
      "create custom tls:index/privateKey:PrivateKey::key",
      "create remote kubernetes:yaml/v2:ConfigGroup::group",
    ]);
    deepEqual(preview.findings, ["mandatory api-minimum-tls aws-native:apigateway:RestApi::native"]);
    deepEqual(preview.diagnostics, [remote("kubernetes:yaml/v2:ConfigGroup")]);
  });

  it("components of other languages' packages: shells with a warning each", async () => {
    const preview = await previewProgram("remote-components");
    deepEqual(preview.resources, [
      "create custom aws:ssm/parameter:Parameter::url",
      "create custom eks:index:Cluster$aws:ssm/parameter:Parameter::group",
      "create custom pulumi:providers:aws-apigateway::default_3_0_0",
      "create custom pulumi:providers:aws::default_7_48_0",
      "create custom pulumi:providers:awsx::default_3_9_0",
      "create custom pulumi:providers:eks::default_4_3_0",
      "create remote aws-apigateway:index:RestAPI::api",
      "create remote awsx:ec2:Vpc::network",
      "create remote eks:index:Cluster::cluster",
    ]);
    deepEqual(preview.diagnostics.toSorted(), [
      remote("aws-apigateway:index:RestAPI"),
      remote("awsx:ec2:Vpc"),
      remote("eks:index:Cluster"),
      "warning: eks:index:Cluster/getKubeconfig is a method that its provider runs, which an offline preview does not start: its result is unknown.",
    ]);
    deepEqual(preview.inputs("cluster"), { version: "1.33", vpcId: unknown });
    deepEqual(preview.outputs, { kubeconfig: unknown });
  });

  it("a library of components in Node.js: its resources are known; a policy that cannot decide says so", async () => {
    const preview = await previewProgram("component-library");
    const shop = "aws:apigateway:x:API";
    deepEqual(
      preview.resources
        .filter((line) => line.includes("aws:apigateway"))
        .filter((line) => !line.includes(":iam/")),
      [
        `create component ${shop}::shop`,
        `create custom ${shop}$aws:apigateway/deployment:Deployment::shop`,
        `create custom ${shop}$aws:apigateway/restApi:RestApi::shop`,
        `create custom ${shop}$aws:apigateway/stage:Stage::shop`,
        `create custom ${shop}$aws:lambda/function:Function::shopdcf3dc61`,
        `create custom ${shop}$aws:lambda/permission:Permission::shop-e36d0cd7`,
      ],
    );
    const api = `${shop}$aws:apigateway/restApi:RestApi::shop`;
    const stage = `${shop}$aws:apigateway/stage:Stage::shop`;
    deepEqual(preview.findings, [
      `advisory api-access-log ${stage}`,
      `advisory api-throttled ${stage}`,
      `advisory firewall-attached ${stage}`,
      // Its definition is unknown before the deployment, so that everybody who reads it asks.
      `undecided api-authorization ${api}`,
      `undecided api-authorizer-complete ${api}`,
      `undecided api-cors-origins ${api}`,
      `undecided api-document-https ${api}`,
      `undecided api-endpoint-access-mode ${api}`,
      `undecided api-iam-callers-named ${api}`,
      `undecided api-integration-client-certificate ${stage}`,
      `undecided api-integration-https ${api}`,
      `undecided api-minimum-tls ${api}`,
      `undecided api-preflight-answered ${api}`,
      `undecided cors-credentials ${api}`,
      `undecided cors-methods-and-headers ${api}`,
      `undecided cors-vary ${api}`,
      `undecided security-header-strictness ${api}`,
      `undecided security-header-values ${api}`,
    ]);
  });

  it("installed by pnpm, with links into its store", async () => {
    const preview = await previewProgram("pnpm");
    equal(preview.failure, undefined);
    deepEqual(preview.findings, ["mandatory api-minimum-tls aws:apigateway/restApi:RestApi::api"]);
  });

  it("that are missing: each, and what to run, in a sentence", async () => {
    const preview = await previewProgram("missing-package");
    equal(preview.end, "3 failed");
    match(
      preview.failure ?? "",
      /^@acme\/tags, @acme\/network are missing, and package\.json does not name them: run 'npm install @acme\/tags @acme\/network' in \S*\/missing-package\.$/,
    );
  });

  it("a policy pack in TypeScript that was not compiled, beside the compiled one", async () => {
    const pack = ["--policy-pack", installedProgram("pack-typescript")];
    const preview = await previewProgram("compiled-main", pack);
    deepEqual(preview.findings, [
      "mandatory api-has-description aws:apigateway/restApi:RestApi::compiled",
      "mandatory api-minimum-tls aws:apigateway/restApi:RestApi::compiled",
    ]);
  });
});
