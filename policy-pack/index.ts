import "./build/refuse-stale-build";
import { PolicyPack } from "@pulumi/policy";
import { pack } from "./policies";

new PolicyPack("secure-transport", {
  provider: "aws",
  tags: ["aws", "transport", "tls", "cors", "authorization"],
  enforcementLevel: "mandatory",
  policies: pack,
});
