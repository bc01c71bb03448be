import { deepEqual, equal } from "node:assert/strict";
import { parse } from "yaml";
import { amplifyCustomHeaders } from "../../../infra/site/amplify-custom-headers";

/** Does not prove that Amplify reads YAML as the library does. */
describe("amplify custom headers", () => {
  it("are YAML for every path", () => {
    equal(
      amplifyCustomHeaders({ "X-One": "1", "X-Two": `a 'b' "c": d` }),
      [
        "customHeaders:",
        `  - pattern: "**"`,
        "    headers:",
        `      - key: "X-One"`,
        `        value: "1"`,
        `      - key: "X-Two"`,
        `        value: "a 'b' \\"c\\": d"`,
        "",
      ].join("\n"),
    );
  });

  it("are read back as they were, quotes and colons included", () => {
    deepEqual(parse(amplifyCustomHeaders({ "X-Two": `a 'b' "c": d` })), {
      customHeaders: [{ pattern: "**", headers: [{ key: "X-Two", value: `a 'b' "c": d` }] }],
    });
  });
});
