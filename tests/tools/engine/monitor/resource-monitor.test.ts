import { deepEqual, equal, rejects } from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import {
  Parameterization,
  RegisterPackageRequest,
  RegisterResourceRequest,
  RegisterResourceHookRequest,
  ResourceInvokeRequest,
  SupportsFeatureRequest,
  type RegisterPackageResponse,
  type SupportsFeatureResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { call } from "../../../../tools/engine/rpc/call";
import { bareRequest, startTestMonitor, type TestMonitor } from "../../../support/preview-monitor";

const sentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signatureKey = "4dabf18193072939515e22adb298388d";
const secret = (value: string) => ({ [signatureKey]: "1b47061264138c4ac30d75fd1eb44270", value });

// Calls that programs of older SDKs make, and calls that are refused; without a program.
describe("the resource monitor", () => {
  let monitor: TestMonitor;

  beforeEach(async () => {
    monitor = await startTestMonitor(__dirname, [
      { key: "random:seed", value: "7", secret: true },
      { key: "aws:region", value: "eu-west-1", secret: false },
    ]);
  });

  afterEach(() => {
    monitor.close();
  });

  const features: Record<string, boolean> = {
    secrets: true,
    resourceReferences: true,
    outputValues: true,
    aliasSpecs: true,
    replacementTrigger: true,
    deletedWith: true,
    replaceWith: true,
    transforms: true,
    invokeTransforms: true,
    parameterization: true,
    resourceHooks: true,
    errorHooks: true,
    sendsOptionsToHooks: true,
    somethingElse: false,
  };
  it("leaves unanswered what later SDKs would read no features from, so that they ask for each", async () => {
    await rejects(
      call((done) => monitor.client.getDeploymentInfo(new Empty(), done)),
      { code: status.UNIMPLEMENTED },
    );
  });

  for (const [feature, supported] of Object.entries(features)) {
    it(`supports ${feature}: ${String(supported)}`, async () => {
      const answer = await call<SupportsFeatureResponse>((done) =>
        monitor.client.supportsFeature(new SupportsFeatureRequest().setId(feature), done),
      );
      equal(answer.getHassupport(), supported);
    });
  }

  it("gives secrets and partly known values only to those who ask for them", async () => {
    const properties = { open: "o", quiet: secret("q"), partly: { known: 1, unknown: sentinel } };
    const old = await monitor.register(bareRequest("random:index:Any", "old", properties));
    deepEqual(old.getObject()?.toJavaScript(), { open: "o", quiet: "q" });
    const current = bareRequest("random:index:Any", "current", properties);
    const answer = await monitor.register(current.setAcceptsecrets(true).setSupportspartialvalues(true));
    deepEqual(answer.getObject()?.toJavaScript(), properties);
  });

  it("gives references as ids or URNs to those who do not know references", async () => {
    const reference = (rest: Record<string, string>) => ({
      [signatureKey]: "5cf8f73096256a8f31e491e813e4eb8e",
      urn: "urn:pulumi:dev::sample::a:b:C::c",
      ...rest,
    });
    const properties = { custom: reference({ id: "c-1" }), component: reference({}) };
    const old = await monitor.register(bareRequest("random:index:Any", "old", properties));
    deepEqual(old.getObject()?.toJavaScript(), {
      custom: "c-1",
      component: "urn:pulumi:dev::sample::a:b:C::c",
    });
    const current = await monitor.register(
      bareRequest("random:index:Any", "current", properties).setAcceptresources(true),
    );
    deepEqual(current.getObject()?.toJavaScript(), {
      custom: { ...reference({ id: "c-1" }), name: "c", type: "a:b:C" },
      component: { ...reference({}), name: "c", type: "a:b:C" },
    });
  });

  it("lets every property depend on everything where an SDK does not say", async () => {
    const first = await monitor.register(bareRequest("random:index:Any", "first"));
    const request = bareRequest("random:index:Any", "second", { a: 1, b: 2 });
    await monitor.register(request.setDependenciesList([first.getUrn()]));
    const second = monitor.journal.resources.find(({ name }) => name === "second");
    deepEqual(second?.propertyDependencies, { a: [first.getUrn()], b: [first.getUrn()] });
  });

  it("gives a child what its parent says and it does not say itself", async () => {
    const provider = await monitor.register(bareRequest("pulumi:providers:random", "named"));
    const reference = `${provider.getUrn()}::${provider.getId()}`;
    const parent = await monitor.register(
      bareRequest("random:index:Any", "parent")
        .setProtect(true)
        .setRetainondelete(true)
        .setDeletedwith(provider.getUrn())
        .setProvider(reference),
    );
    await monitor.register(bareRequest("random:index:Any", "child").setParent(parent.getUrn()));
    await monitor.register(
      bareRequest("other:index:Any", "other").setParent(parent.getUrn()).setProtect(false),
    );
    const [child, other] = monitor.journal.resources.filter(({ name }) => ["child", "other"].includes(name));
    const inherited = { retainOnDelete: true, deletedWith: provider.getUrn() };
    deepEqual(child?.options, { protect: true, ...inherited });
    equal(child.provider, provider.getUrn());
    deepEqual(other?.options, { protect: false, ...inherited });
    equal(other.provider, "urn:pulumi:dev::sample::pulumi:providers:other::default");
  });

  it("takes the dependencies that output values bring along", async () => {
    const output = {
      [signatureKey]: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
      value: "v",
      secret: true,
      dependencies: ["urn:x"],
    };
    const answer = await monitor.register(
      bareRequest("random:index:Any", "any", { list: [output] }).setAcceptsecrets(true),
    );
    deepEqual(answer.getObject()?.toJavaScript(), { list: [secret("v")] });
    deepEqual(monitor.journal.resources.at(-1)?.propertyDependencies, { list: ["urn:x"] });
  });

  it("mends the aliases of old Node.js SDKs, and takes those of others as they are", async () => {
    const component = await monitor.register(bareRequest("sample:index:Group", "group").setCustom(false));
    const aliases = () => [
      new Alias().setSpec(new Alias.Spec().setName("top")),
      new Alias().setSpec(new Alias.Spec().setName("same").setNoparent(true)),
    ];
    const request = (name: string) =>
      bareRequest("random:index:Any", name).setParent(component.getUrn()).setAliasesList(aliases());
    await monitor.register(request("old"));
    await monitor.register(request("current").setAliasspecs(true));
    const [top, child] = ["urn:pulumi:dev::sample::", "urn:pulumi:dev::sample::sample:index:Group$"];
    deepEqual(
      monitor.journal.resources.slice(-2).map(({ options }) => options.aliases),
      [
        [`${top}random:index:Any::top`, `${child}random:index:Any::same`],
        [`${child}random:index:Any::top`, `${top}random:index:Any::same`],
      ],
    );
  });

  it("makes the default provider of a parameterized package, with the configuration of the package", async () => {
    const parameterization = new Parameterization().setName("random").setVersion("2.0.0").setValue("AQI=");
    const registered = await call<RegisterPackageResponse>((done) =>
      monitor.client.registerPackage(
        new RegisterPackageRequest()
          .setName("base")
          .setVersion("1.2.3")
          .setDownloadUrl("https://example.com/")
          .setParameterization(parameterization),
        done,
      ),
    );
    await monitor.register(bareRequest("random:index:Any", "any").setPackageref(registered.getRef()));
    const [provider, any] = monitor.journal.resources;
    equal(provider?.urn, "urn:pulumi:dev::sample::pulumi:providers:random::default_2_0_0_https_/example.com");
    deepEqual(Object.keys(provider.inputs), ["seed", "version"]);
    equal(provider.inputs["version"], "2.0.0");
    equal(any?.provider, provider.urn);
  });

  it("answers the state of a resource that is asked for by its URN", async () => {
    const any = await monitor.register(bareRequest("random:index:Any", "any", { a: 1 }));
    const ask = (urn: string) =>
      call<InvokeResponse>((done) =>
        monitor.client.invoke(
          new ResourceInvokeRequest()
            .setTok("pulumi:pulumi:getResource")
            .setArgs(Struct.fromJavaScript({ urn })),
          done,
        ),
      );
    const answer = await ask(any.getUrn());
    deepEqual(answer.getReturn()?.toJavaScript()["state"], { a: 1 });
    await rejects(ask("urn:pulumi:dev::sample::a:b:C::none"), {
      details:
        "invocation of pulumi:pulumi:getResource returned an error: unknown resource urn:pulumi:dev::sample::a:b:C::none",
    });
  });

  const refusals: Record<string, [RegisterResourceRequest, string]> = {
    "a type that is no token": [
      bareRequest("random", "any"),
      "Type 'random' is not a valid type token (must have format '*:*:*')",
    ],
    "a parent that is no URN": [
      bareRequest("random:index:Any", "any").setParent("parent"),
      'invalid parent URN: invalid URN "parent"',
    ],
    "a provider that is no reference": [
      bareRequest("random:index:Any", "any").setProvider("provider"),
      "could not parse provider reference: expected '::' in provider reference 'provider'",
    ],
    "a package that is not registered": [
      bareRequest("random:index:Any", "any").setPackageref("ref"),
      "unknown provider package 'ref'",
    ],
    "a version that is none": [
      bareRequest("random:index:Any", "any").setVersion("new"),
      '"new" is not a semantic version',
    ],
    "a timeout that is no duration": [
      bareRequest("random:index:Any", "any").setCustomtimeouts(
        new RegisterResourceRequest.CustomTimeouts().setCreate("5 minutes"),
      ),
      "unable to parse customTimeout Value 5 minutes",
    ],
    "a file that does not exist": [
      bareRequest("random:index:Any", "any", {
        file: { [signatureKey]: "c44067f5952c0a294b673a41bacd8c17", path: "none.txt" },
      }),
      `unmarshal properties: failed to compute asset hash for "file": failed to open asset file '${__dirname}/none.txt': open ${__dirname}/none.txt: no such file or directory`,
    ],
    "an archive that does not exist": [
      bareRequest("random:index:Any", "any", {
        code: { [signatureKey]: "0def7320c3a5731c473e5ecbe6d01bc7", path: "none.zip" },
      }),
      `unmarshal properties: failed to compute archive hash for "code": open ${__dirname}/none.zip: no such file or directory`,
    ],
    "a value of a kind that nobody knows": [
      bareRequest("random:index:Any", "any", { odd: { [signatureKey]: "odd" } }),
      'unrecognized signature "odd" in property map for "odd"',
    ],
  };
  for (const [what, [request, details]] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      await rejects(monitor.register(request), { details });
      equal(monitor.journal.failure, undefined);
    });
  }

  const endings: Record<string, [RegisterResourceRequest, string]> = {
    "a parent that is not there": [
      bareRequest("random:index:Any", "any").setParent("urn:pulumi:dev::sample::a:b:C::none"),
      "could not find parent resource urn:pulumi:dev::sample::a:b:C::none",
    ],
    "a provider that is not there": [
      bareRequest("random:index:Any", "any").setProvider(
        "urn:pulumi:dev::sample::pulumi:providers:random::none::id",
      ),
      "unknown provider 'urn:pulumi:dev::sample::pulumi:providers:random::none::id' for resource 'urn:pulumi:dev::sample::random:index:Any::any'",
    ],
  };
  for (const [what, [request, message]] of Object.entries(endings)) {
    it(`ends the deployment for ${what}`, async () => {
      const answered = monitor.register(request).catch(() => "refused");
      while (monitor.journal.failure === undefined) await new Promise(setImmediate);
      deepEqual(monitor.journal.failure, { of: "program", message });
      equal(await Promise.race([answered, Promise.resolve("no answer")]), "no answer");
    });
  }

  it("takes each name of a hook once", async () => {
    const hook = new RegisterResourceHookRequest().setName("h").setCallback(new Callback().setTarget("t"));
    const register = () => call((done) => monitor.client.registerResourceHook(hook, done));
    await register();
    await rejects(register(), { details: 'resource hook already registered for name "h"' });
  });
});
