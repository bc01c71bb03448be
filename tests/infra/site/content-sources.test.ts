import { deepEqual } from "node:assert/strict";
import { contentSources } from "../../../infra/site/content-sources";

describe("content sources", () => {
  const api = "https://api.example.com";

  it("are nothing but what the site calls", () => {
    deepEqual(contentSources([api], {}), { connect: [api], image: [], font: [], style: [] });
  });

  it("have what is further named for each kind", () => {
    const further = { connect: ["https://a.example"], image: ["data:"], style: ["https://b.example"] };
    deepEqual(contentSources([api], further), {
      connect: [api, "https://a.example"],
      image: ["data:"],
      font: [],
      style: ["https://b.example"],
    });
  });
});
