import { equal, throws } from "node:assert/strict";
import { outputsTable } from "../../../tools/readme/outputs-table";

describe("outputsTable", () => {
  it("lists the exported constants with their doc comments", () => {
    const program = `
import * as pulumi from "@pulumi/pulumi";
const hidden = 1;
/**
 * Origin of the site,
 * for example https://www.example.com.
 */
export const siteOrigin = hidden;
`;
    equal(
      outputsTable(program),
      "| Output | Meaning |\n| --- | --- |\n| `siteOrigin` | Origin of the site, for example https://www.example.com. |",
    );
  });

  it("names every output without a doc comment", () => {
    throws(() => outputsTable("export const a = 1;\n/** B. */\nexport const b = 2;\nexport const c = 3;"), {
      message: "Outputs without a doc comment: a, c.",
    });
  });
});
