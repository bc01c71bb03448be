import { deepEqual } from "node:assert/strict";
import { siteHosts } from "../../../infra/site/site-hosts";

describe("site hosts", () => {
  const domain = "example.com";

  it("are the domain and the site's own host", () => {
    deepEqual(siteHosts({ apex: true, domain, siteHost: "www.example.com" }), [domain, "www.example.com"]);
  });

  it("are the site's own host alone without the apex", () => {
    deepEqual(siteHosts({ apex: false, domain, siteHost: "www.example.com" }), ["www.example.com"]);
  });

  it("are the domain alone where that is the site's own", () => {
    deepEqual(siteHosts({ apex: true, domain, siteHost: domain }), [domain]);
  });
});
