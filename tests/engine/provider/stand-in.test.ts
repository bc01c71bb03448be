import { deepEqual, equal, match, notEqual, throws } from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAwsTypes } from "../harness/read-aws-types";
import { Cloud } from "./cloud";
import type { Properties } from "./resource-type";
import { StandIn } from "./stand-in";
import type { Subject } from "./stand-in";
import { resourceTypes } from "./types";
import { unknown } from "./unknown";

const seed = Buffer.from("seed");
const configuration = { region: "eu-west-1", defaultTags: { owner: "platform" } };

function subject(token: string, name: string): Subject {
  return { token, name, urn: `urn:pulumi:dev::p::${token}::${name}` };
}

// What this does not prove: that AWS refuses the same, or nothing else.
describe("the stand-in for the aws provider", () => {
  const types = readAwsTypes(Object.keys(resourceTypes));
  const group = subject("aws:cloudwatch/logGroup:LogGroup", "group");
  const filter = subject("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter");
  let folder: string;
  let standIn: StandIn;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stand-in-"));
    standIn = new StandIn(types, resourceTypes, new Cloud(folder), configuration, false);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const check = (of: Subject, news: Properties, olds: Properties = {}): ReturnType<StandIn["check"]> =>
    standIn.check(of, olds, news, seed);
  const reasons = (of: Subject, news: Properties): string[] =>
    check(of, news).problems.map(({ reason }) => reason);

  it("Check fills in the name, the defaults, all tags and the region, and says which it chose", () => {
    deepEqual(check(group, { tags: { tier: "edge" } }).inputs, {
      name: "group-19b2585",
      retentionInDays: 0,
      skipDestroy: false,
      tags: { tier: "edge" },
      tagsAll: { owner: "platform", tier: "edge" },
      region: "eu-west-1",
      __defaults: ["name", "retentionInDays", "skipDestroy"],
    });
  });

  it("an automatic name is kept, a name by hand is not touched, an unknown tag makes all tags unknown", () => {
    const { inputs } = check(group, {});
    equal(standIn.check(group, inputs, {}, Buffer.from("other")).inputs["name"], inputs["name"]);
    equal(check(group, { name: "chosen" }).inputs["name"], "chosen");
    equal(check(group, { tags: { arn: unknown } }).inputs["tagsAll"], unknown);
  });

  it("refuses what the @pulumi/aws types do not have, at any depth, what is missing, and what is of a wrong kind", () => {
    deepEqual(reasons(group, { nmae: "x" }), ['aws:cloudwatch/logGroup:LogGroup has no property "nmae"']);
    deepEqual(reasons(group, { retentionInDays: "7" }), [
      'aws:cloudwatch/logGroup:LogGroup takes a number as "retentionInDays", not a string',
    ]);
    deepEqual(
      reasons(filter, {
        logGroupName: "g",
        pattern: "p",
        metricTransformation: { name: "n", namespace: "s", valeu: "1" },
      }),
      [
        'aws:cloudwatch/logMetricFilter:LogMetricFilter needs "metricTransformation.value", and it is missing',
        'aws:cloudwatch/logMetricFilter:LogMetricFilter has no property "metricTransformation.valeu"',
      ],
    );
    match(
      String(reasons(subject("aws:ec2/instance:Instance", "i"), {})),
      /no entry for aws:ec2\/instance:Instance/,
    );
  });

  it("refuses what the provider's own validation refuses, once it is known", () => {
    match(String(reasons(group, { retentionInDays: 8 })), /expected retentionInDays to be one of .*, got 8/);
    deepEqual(reasons(group, { retentionInDays: unknown }), []);
  });

  it("refuses a pool's second domain, whatever its name, until the first one is gone", () => {
    const first = subject("aws:cognito/userPoolDomain:UserPoolDomain", "first");
    const second = subject(first.token, "second");
    const domain = (name: string): Properties => ({
      domain: name,
      userPoolId: "eu-west-1_pool",
      region: "eu-west-1",
    });
    const { id, outputs } = standIn.create(first, domain("auth.example.com"));
    throws(
      () => standIn.create(second, domain("login.example.com")),
      /AlreadyExists: .*userPoolId="eu-west-1_pool" belongs to .*::first$/,
    );
    standIn.delete(first, id, outputs, domain("auth.example.com"));
    standIn.create(second, domain("login.example.com"));
  });

  it("makes up a name from a prefix, another one for each resource", () => {
    const permission = subject("aws:lambda/permission:Permission", "api-/me-GET");
    const inputs = {
      action: "lambda:InvokeFunction",
      function: "f",
      principal: "p",
      statementIdPrefix: "api-",
    };
    const [first, second] = ["one", "two"].map((name) =>
      standIn.create(subject(permission.token, name), check(permission, inputs).inputs),
    );
    match(String(first?.outputs["statementId"]), /^api-[0-9a-f]{26}$/);
    notEqual(first?.id, second?.id);
    notEqual(first?.id, "");
  });

  it("refuses a second resource with the same explicit name, until the first one is gone", () => {
    const { inputs } = check(group, { name: "/app/log" });
    const { id, outputs } = standIn.create(group, inputs);
    const second = subject(group.token, "second");
    throws(() => standIn.create(second, inputs), /AlreadyExists: .*"\/app\/log".* belongs to .*::group$/);
    standIn.delete(group, id, outputs, inputs);
    standIn.create(second, inputs);
  });

  it("refuses to delete what another resource refers to, until that one is gone", () => {
    const topic = subject("aws:sns/topic:Topic", "topic");
    const topicInputs = check(topic, {}).inputs;
    const created = standIn.create(topic, topicInputs);
    const alarm = subject("aws:sns/topicSubscription:TopicSubscription", "subscription");
    const alarmInputs = check(alarm, {
      topic: created.outputs["arn"],
      protocol: "email",
      endpoint: "a@example.com",
    }).inputs;
    const referrer = standIn.create(alarm, alarmInputs);
    throws(() => {
      standIn.delete(topic, created.id, created.outputs, topicInputs);
    }, /DependencyViolation: still referred to by urn:pulumi:dev::p::aws:sns\/topicSubscription:TopicSubscription::subscription/);
    standIn.delete(alarm, referrer.id, referrer.outputs, alarmInputs);
    standIn.delete(topic, created.id, created.outputs, topicInputs);
  });

  it("Create answers every output that is always there; a preview leaves those that AWS computes unknown", () => {
    const { inputs } = check(group, { name: "/app/log" });
    equal(
      standIn.create(group, inputs).outputs["arn"],
      "arn:aws:logs:eu-west-1:123456789012:log-group:/app/log",
    );
    equal(standIn.preview(group, inputs)["arn"], unknown);
    equal(standIn.preview(group, inputs)["name"], "/app/log");
  });

  it("Diff is by value, replaces for what forces it, and deletes first where the name was chosen by hand", () => {
    const { inputs } = check(group, { name: "/app/log" });
    deepEqual(standIn.diff(group, inputs, inputs).differences, []);
    deepEqual(standIn.diff(group, inputs, check(group, { name: "/app/log", retentionInDays: 7 }).inputs), {
      differences: [{ property: "retentionInDays", kind: "update", replaces: false }],
      deleteBeforeReplace: true,
    });
    const renamed = standIn.diff(group, inputs, check(group, { name: "/other/log" }).inputs);
    deepEqual(renamed.differences, [{ property: "name", kind: "update", replaces: true }]);
    equal(renamed.deleteBeforeReplace, false);
  });

  it("keeps a user pool whose deletion protection is active", () => {
    const pool = subject("aws:cognito/userPool:UserPool", "pool");
    const { inputs } = check(pool, { deletionProtection: "ACTIVE" });
    const { id, outputs } = standIn.create(pool, inputs);
    throws(() => {
      standIn.delete(pool, id, outputs, inputs);
    }, /InvalidParameterException: deletion protection is active/);
  });
});
