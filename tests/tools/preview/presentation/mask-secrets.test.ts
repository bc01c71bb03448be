import { deepEqual } from "node:assert/strict";
import { maskSecrets } from "../../../../tools/preview/presentation/mask-secrets";
import { propertyMap } from "../../../../tools/preview/presentation/property-document";
import { Asset, Secret } from "../../../../tools/engine/values";
import { samplePreview } from "./sample-preview";

describe("masked preview", () => {
  it("hides a secret in lists, maps and the files of archives, and keeps what they are", () => {
    const outputs = {
      list: ["a hunter2"],
      map: { key: "hunter2", marked: new Secret("hunter2") },
      archive: new Asset("archive", { assets: { "index.js": new Asset("asset", { text: "hunter2" }) } }),
    };
    deepEqual(propertyMap(maskSecrets({ ...samplePreview, outputs }, ["hunter2"]).outputs), {
      list: ["a [secret]"],
      map: { key: "[secret]", marked: { $secret: true } },
      archive: { $archive: { assets: { "index.js": { $asset: { text: "[secret]" } } } } },
    });
  });
});
