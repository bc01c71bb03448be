import { equal } from "node:assert/strict";
import { newerInput } from "../../../../tools/preview/presentation/newer-input";
import { planned } from "../way/planned";

const restApi = "aws:apigateway/restApi:RestApi";
const domainName = "aws:apigateway/domainName:DomainName";
const both = "Set securityPolicy to SecurityPolicy_TLS13_1_2_2021_06 and endpointAccessMode to STRICT.";

// What is said of inputs that a program's SDK lacks. Not proved: that the table knows every such input (tests/programs/newer-input.test.ts
// holds it against old SDKs).
describe("an input that is newer than the SDK", () => {
  const cases: Readonly<
    Record<string, [type: string, version: string | undefined, advice: string, said: string]>
  > = {
    "two that the SDK lacks": [
      restApi,
      "7.23.0",
      both,
      "@pulumi/aws 7.23.0 does not know endpointAccessMode and securityPolicy here: 7.37.0 does, or a newer one.",
    ],
    "one of two": [
      domainName,
      "6.83.4",
      both,
      "@pulumi/aws 6.83.4 does not know endpointAccessMode here: 7.16.0 does, or a newer one.",
    ],
    "the first version that has them": [restApi, "7.37.0", both, ""],
    "a newer major version": [restApi, "10.0.0", both, ""],
    "an advice that needs neither": [restApi, "7.23.0", "Set disableExecuteApiEndpoint to true.", ""],
    "another resource": ["aws:lb/listener:Listener", "5.0.0", both, ""],
    "another provider, whose versions are others": ["aws-native:apigateway:RestApi", "1.0.0", both, ""],
    "a version that nobody knows": [restApi, undefined, both, ""],
  };
  for (const [name, [type, version, advice, said]] of Object.entries(cases)) {
    it(name, () => {
      const options = version === undefined ? {} : { version };
      equal(newerInput({ ...planned(type, "a"), options }, advice), said);
    });
  }
});
