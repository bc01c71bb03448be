import { deepEqual } from "node:assert/strict";
import { backEnds } from "../../../../tools/preview/way/back-ends";
import { StackGraph } from "../../../../tools/preview/way/stack-graph";
import { Standings } from "../../../../tools/preview/way/standings";
import { planned, ruleWith, verdictOn } from "./planned";

// What answers behind an API, each once. Not proved: that it answers.
describe("back ends", () => {
  it("one host that several parts call is one stop, and violated where one of them is", () => {
    const parts = ["a", "b"].map((name) =>
      planned("aws:apigateway/integration:Integration", name, { uri: `http://back.example.com/${name}` }),
    );
    const checks = [verdictOn(parts[0]!, "plain", "pass"), verdictOn(parts[1]!, "plain", "fail")];
    const standings = new Standings(checks, [ruleWith("plain", "https")]);
    deepEqual(backEnds(parts, new StackGraph(parts), standings), [
      {
        stop: {
          id: "http://back.example.com",
          lines: ["back.example.com", "back end"],
          kind: "origin",
          group: undefined,
          standing: "violated",
        },
        facts: [{ name: "protocol", value: "plain HTTP", standing: "violated" }],
      },
    ]);
  });

  it("what is no host is none", () => {
    const parts = [
      "arn:aws:apigateway:eu-west-1:sqs:path/1/q",
      "${stageVariables.host}",
      "ftp://a.example.com",
    ].map((uri, index) => planned("aws:apigateway/integration:Integration", `part ${index}`, { uri }));
    deepEqual(backEnds(parts, new StackGraph(parts), new Standings([], [])), []);
  });
});
