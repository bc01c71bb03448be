import { deepEqual, equal, match } from "node:assert/strict";
import { previewProgram } from "./harness/preview-program";

const provider = "create custom pulumi:providers:aws::default_7_48_0";
const api = "aws:apigateway/restApi:RestApi";
const unknown = { $unknown: true };
/** For programs whose types are not what is shown: to check all of @pulumi/aws takes 10 s. */
const transpiled = { PULUMI_NODEJS_TRANSPILE_ONLY: "true" };

// Not proved: that the language host of the CLI starts them so; the engine suite compares the two on other programs.
describe("programs in the forms that Node.js knows", () => {
  it("an ES module in JavaScript, with a top-level await of a function's answer", async () => {
    const preview = await previewProgram("javascript-module");
    deepEqual(preview.resources, [`create custom ${api}::javascript-module`, provider]);
    deepEqual(preview.inputs("javascript-module"), { description: "eu-central-1" });
    deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::javascript-module`]);
    deepEqual(preview.outputs, { region: "eu-central-1", type: "module" });
  });

  it("TypeScript with types that are checked", async () => {
    const preview = await previewProgram("typescript-commonjs");
    deepEqual(preview.resources, [
      "create component shop:index:Api::shop",
      provider,
      `create custom shop:index:Api$${api}::shop`,
    ]);
    deepEqual(preview.findings, [`mandatory api-minimum-tls shop:index:Api$${api}::shop`]);
    deepEqual(preview.outputs, { id: unknown, region: "eu-central-1" });
  });

  it("TypeScript with a wrong type is the program's failure, with file and line", async () => {
    const preview = await previewProgram("typescript-wrong");
    equal(preview.end, "3 failed");
    match(
      preview.failure ?? "",
      /^The program cannot be compiled: index\.ts\(5,36\): error TS2322: Type 'number' is not assignable to type 'Input<string>'\.$/,
    );
    deepEqual(preview.resources, []);
  });

  it("TypeScript as an ES module, with a top-level await and import.meta", async () => {
    const preview = await previewProgram("typescript-module", [], transpiled);
    deepEqual(preview.inputs("api"), { description: "orders of eu-central-1" });
    deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::api`]);
    deepEqual(preview.outputs, { file: true, id: unknown });
  });

  it("TypeScript with aliases of tsconfig.json (by tsconfig-paths) and of package.json", async () => {
    const preview = await previewProgram("path-aliases", [], transpiled);
    deepEqual(preview.resources, [`create custom ${api}::by-alias`, provider]);
    deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::by-alias`]);
  });

  it("a compiled `main` in package.json beside its source", async () => {
    const preview = await previewProgram("compiled-main");
    deepEqual(preview.resources, [`create custom ${api}::compiled`, provider]);
    deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::compiled`]);
    deepEqual(preview.outputs, { file: true, id: unknown });
  });

  it("`main` of Pulumi.yaml in a subfolder, arguments for node, an asset beside the program", async () => {
    const preview = await previewProgram("subfolder");
    deepEqual(preview.inputs("api"), { tags: { shop: "production" } });
    deepEqual(preview.inputs("page"), {
      bucket: "site",
      source: {
        $asset: {
          path: "page.html",
          hash: "72416d77701b063b805be6f7a437dcf682295d816f224c2a2339d0fcc73de2a1",
        },
      },
    });
    deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::api`]);
    deepEqual(preview.outputs, {
      directory: "infrastructure",
      nodeArguments: ["--max-old-space-size=768", "--conditions=production"],
    });
  });

  for (const name of ["entry-async-function", "entry-default-function"]) {
    it(`${name}: an asynchronous function as the program`, async () => {
      const preview = await previewProgram(name);
      deepEqual(preview.resources, [`create custom ${api}::late`, provider]);
      deepEqual(preview.findings, [`mandatory api-minimum-tls ${api}::late`]);
      deepEqual(preview.outputs, { id: unknown, known: "yes" });
    });
  }
});
