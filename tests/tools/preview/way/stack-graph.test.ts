import { deepEqual, equal } from "node:assert/strict";
import { StackGraph, textAt, valueAt } from "../../../../tools/preview/way/stack-graph";
import { resourceKind } from "../../../../tools/preview/way/resource-kind";
import { tally } from "../../../../tools/preview/way/tally";
import { Unknown } from "../../../../tools/engine/values";
import { drawn, planned } from "./planned";

// Who refers to whom, and what stands where. Not proved: that the engine knows every reference.
describe("the graph of a stack", () => {
  const pool = planned("aws:cognito/userPool:UserPool", "users");
  const domain = planned("aws:cognito/userPoolDomain:UserPoolDomain", "auth", {}, { userPoolId: [pool] });
  const graph = new StackGraph([pool, domain]);

  it("finds what a resource refers to and what refers to it, of the kinds that are asked for", () => {
    deepEqual(graph.referred(domain, ["cognito:UserPool"]), [pool]);
    deepEqual(graph.referred(domain, ["cognito:UserPool"], ["domain"]), []);
    deepEqual(graph.referred(domain, ["lambda:Function"]), []);
    deepEqual(graph.referring(pool, ["cognito:UserPoolDomain"]), [domain]);
    deepEqual(graph.referring(domain, ["cognito:UserPool"]), []);
  });

  it("reads known texts, also through a list of one", () => {
    const resource = planned("a:b:C", "c", {
      one: [{ text: "t" }],
      two: [{ text: "t" }, {}],
      empty: "",
      open: Unknown.value,
    });
    equal(textAt(resource, "one", "text"), "t");
    equal(textAt(resource, "two", "text"), undefined);
    equal(textAt(resource, "empty"), undefined);
    equal(textAt(resource, "open"), undefined);
    equal(valueAt(resource, "open"), Unknown.value);
  });

  it("calls a resource what AWS calls it, whichever provider makes it", () => {
    const kinds = {
      "aws:apigateway/restApi:RestApi": "apigateway:RestApi",
      "aws-native:apigateway:RestApi": "apigateway:RestApi",
      "aws:alb/listener:Listener": "lb:Listener",
      "aws:elasticloadbalancingv2/listener:Listener": "lb:Listener",
      "aws-native:elasticloadbalancingv2:Listener": "lb:Listener",
      "azure-native:web:WebApp": undefined,
      "pulumi:pulumi:Stack": undefined,
    };
    deepEqual(Object.fromEntries(Object.keys(kinds).map((type) => [type, resourceKind(type)])), kinds);
  });

  it("counts what is there several times", () => {
    equal(tally(["b", "a", "b", "c"]), "b ×2, a, c");
    equal(tally([]), "");
  });

  it("draws no way for a stack that nobody calls", () => {
    deepEqual(
      drawn([planned("aws:s3/bucket:Bucket", "files"), planned("gcp:storage/bucket:Bucket", "more")]),
      [],
    );
  });
});
