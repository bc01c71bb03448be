import { deepEqual } from "node:assert/strict";
import { choice } from "../../../../policy-pack/kit/settings/choice";
import { engineSchema } from "../../../../policy-pack/kit/settings/engine-schema";
import { exemptionsOf } from "../../../../policy-pack/kit/settings/exemptions";

describe("engineSchema", () => {
  it("tells a policy's own settings in whole, and in brief what every policy has", () => {
    const mode = choice(["soft", "hard"], "soft", "How safe.");
    const exemptions = exemptionsOf("thing-safe");
    deepEqual(engineSchema({ mode }, { exemptions }), {
      properties: {
        mode: { type: "string", enum: ["soft", "hard"], description: "How safe." },
        exemptions: { type: "array", description: exemptions.schema.description },
      },
    });
  });
});
