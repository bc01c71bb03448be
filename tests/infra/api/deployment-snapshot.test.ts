import { equal, notEqual } from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { DeploymentSnapshot } from "../../../infra/api/deployment-snapshot";

class Part extends pulumi.CustomResource {
  constructor(name: string, args: pulumi.Inputs, options: pulumi.CustomResourceOptions) {
    super("test:index:Part", name, args, options);
  }
}
class OtherPart extends Part {}

/** Does not prove that AWS makes a deployment of what is there when it is asked: dependencies do that. */
describe("deployment snapshot", () => {
  beforeEach(() =>
    pulumi.runtime.setMocks({
      newResource: ({ name, inputs }) => ({ id: name, state: inputs as Record<string, unknown> }),
      call: () => ({}),
    }),
  );

  async function hashOf(...parts: [typeof Part, string, pulumi.Inputs][]): Promise<string> {
    const parent = new pulumi.ComponentResource("test:index:Parent", "parent");
    const snapshot = new DeploymentSnapshot(parent);
    for (const [part, name, args] of parts) snapshot.add(part, name, args);
    equal(snapshot.parts.length, parts.length);
    return new Promise((resolve) => snapshot.hash().apply(resolve));
  }

  it("has the same hash for the same parts", async () => {
    equal(await hashOf([Part, "a", { x: 1 }]), await hashOf([Part, "a", { x: 1 }]));
  });

  it("hashes what an output becomes", async () => {
    const output = pulumi.output("known later");
    equal(await hashOf([Part, "a", { x: output }]), await hashOf([Part, "a", { x: "known later" }]));
  });

  const changes: Record<string, [typeof Part, string, pulumi.Inputs][]> = {
    "an input changes": [[Part, "a", { x: 2 }]],
    "an input is added": [[Part, "a", { x: 1, y: 1 }]],
    "an input is left out": [[Part, "a", {}]],
    "an output changes": [[Part, "a", { x: pulumi.output(2) }]],
    "a nested input changes": [[Part, "a", { x: { deep: [1] } }]],
    "a part is added": [
      [Part, "a", { x: 1 }],
      [Part, "b", {}],
    ],
    "a part is of another type": [[OtherPart, "a", { x: 1 }]],
    "a part has another name": [[Part, "b", { x: 1 }]],
  };
  for (const [what, parts] of Object.entries(changes)) {
    it(`has another hash when ${what}`, async () => {
      notEqual(await hashOf(...parts), await hashOf([Part, "a", { x: 1 }]));
    });
  }
});
