import { deepEqual, equal } from "node:assert/strict";
import { readTargets } from "../../../../tools/verify/targets/read-targets";

const hosts = {
  siteUrl: "https://www.example.com/",
  apiUrl: "https://api.example.com/",
  signInOrigin: "https://auth.example.com",
};

describe("readTargets", () => {
  it("takes what there is, and leaves the rest unknown", () => {
    const { targets } = readTargets({ apiUrl: "https://api.example.com:8443/v1/" });
    deepEqual([targets?.api?.port, targets?.api?.basePath, targets?.site], [8443, "/v1", undefined]);
  });
  it("finds the domain above all hosts where the stack says that it has one", () => {
    equal(readTargets({ ...hosts, apex: true }).targets?.apex?.host, "example.com");
    equal(
      readTargets({ ...hosts, siteUrl: "https://www.eu.example.com/", apex: true }).targets?.apex?.host,
      "example.com",
    );
    equal(readTargets({ ...hosts, apex: false }).targets?.apex, undefined);
  });
  it("reads trusted origins as browsers send them", () => {
    const trustedOrigins = [
      "https://WWW.example.com:443/",
      "http://localhost:3000",
      "https://a.example/path",
    ];
    deepEqual(readTargets({ ...hosts, trustedOrigins }).targets?.trustedOrigins, [
      "https://www.example.com",
      "http://localhost:3000",
      "https://a.example/path",
    ]);
  });
  it("reads ANY as every method that browsers send, and asks preflights of nobody as calls", () => {
    const { targets } = readTargets({
      ...hosts,
      apiRoutes: [
        { path: "/all", methods: ["any"] },
        { path: "/one", methods: ["GET", "OPTIONS"] },
        { path: "/none", methods: ["OPTIONS"] },
      ],
    });
    deepEqual(targets?.routes, [
      { path: "/all", methods: ["GET", "POST", "PUT", "PATCH", "DELETE"], takesAny: true },
      { path: "/one", methods: ["GET"] },
    ]);
  });
  it("tells every problem at once", () => {
    deepEqual(
      readTargets({ siteUrl: "http://www.example.com", minimumTls: "1.1", authorization: "none" }).problems,
      [
        "siteUrl: 'http://www.example.com' is not an https URL or a host name; give it as https://HOST.",
        "Output authorization: 'none' is not cognito or iam.",
        "Output minimumTls: '1.1' is not 1.2 or 1.3.",
      ],
    );
  });
});
