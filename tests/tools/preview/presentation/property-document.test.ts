import { deepEqual } from "node:assert/strict";
import { propertyValue } from "../../../../tools/preview/presentation/property-document";
import { Asset } from "../../../../tools/engine/values";

describe("property document", () => {
  it("marks the assets inside an archive as it marks those outside", () => {
    const archive = new Asset("archive", {
      assets: {
        "index.js": new Asset("asset", { text: "code" }),
        lib: new Asset("archive", { path: "lib" }),
      },
    });
    deepEqual(propertyValue(archive), {
      $archive: { assets: { "index.js": { $asset: { text: "code" } }, lib: { $archive: { path: "lib" } } } },
    });
  });
});
