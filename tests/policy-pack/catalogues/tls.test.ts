import { deepEqual } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { apiGatewayTls } from "../../../policy-pack/catalogues/tls/api-gateway";
import { cloudfrontTls } from "../../../policy-pack/catalogues/tls/cloudfront";
import { cognitoTls } from "../../../policy-pack/catalogues/tls/cognito";
import { iotTls } from "../../../policy-pack/catalogues/tls/iot";
import { lightsailTls } from "../../../policy-pack/catalogues/tls/lightsail";
import { loadBalancingTls } from "../../../policy-pack/catalogues/tls/load-balancing";
import { searchTls } from "../../../policy-pack/catalogues/tls/search";
import { transferTls } from "../../../policy-pack/catalogues/tls/transfer";

const catalogues = {
  "api-gateway": apiGatewayTls,
  cloudfront: cloudfrontTls,
  cognito: cognitoTls,
  iot: iotTls,
  lightsail: lightsailTls,
  "load-balancing": loadBalancingTls,
  search: searchTls,
  transfer: transferTls,
};

/** Whether the lists are AWS's, no test can tell: their sources and dates are for a reader. */
describe("the catalogues of TLS policies", () => {
  it("are all looked at here", () => {
    const files = readdirSync(join(__dirname, "../../../policy-pack/catalogues/tls"));
    deepEqual(
      files.filter((file) => file !== "tls-catalogue.ts"),
      Object.keys(catalogues).map((name) => `${name}.ts`),
    );
  });

  for (const [name, { source, date, rows }] of Object.entries(catalogues)) {
    it(`list no name twice, and tell source and day (${name})`, () => {
      const names = rows.flatMap((row) => row.names);
      deepEqual(
        names.filter((other, at) => names.indexOf(other) !== at),
        [],
      );
      deepEqual(new URL(source).hostname, "docs.aws.amazon.com");
      deepEqual(new Date(date).toISOString().slice(0, 10), date);
    });
  }
});
