import { deepEqual, equal, notDeepEqual, throws } from "node:assert/strict";
import { Parameterization, RegisterPackageRequest } from "@pulumi/pulumi/proto/resource_pb";
import {
  defaultProviderName,
  normalized,
  requestedPackage,
  withPlugin,
  type ProviderRequest,
} from "../../../../tools/engine/providers/provider-request";

function providerRequest(
  name: string,
  version: string,
  address: string,
  checksums: Record<string, string> = {},
  parameterization?: Parameterization,
): ProviderRequest {
  const request = new RegisterPackageRequest().setName(name).setVersion(version).setDownloadUrl(address);
  for (const [file, hash] of Object.entries(checksums))
    request.getChecksumsMap().set(file, Buffer.from(hash, "hex"));
  return normalized(request.setParameterization(parameterization));
}

describe("requests for providers", () => {
  const parameterization = new Parameterization().setName("made").setVersion("2.0.0").setValue("AQI=");
  const names: Record<string, Parameters<typeof providerRequest>> = {
    default: ["aws", "", ""],
    default_7_48_0: ["aws", "7.48.0", ""],
    default_6_0_0_alpha_1_build: ["aws", "6.0.0-alpha.1+build", ""],
    "default_1_0_0_https_/example.com/a": ["x", "1.0.0", "https://example.com/a/"],
    default_2_0_0: ["base", "1.2.3", "", {}, parameterization],
  };
  for (const [name, request] of Object.entries(names)) {
    it(`${request[0]} ${request[1]} ${request[2]} is served by ${name}`, () => {
      equal(defaultProviderName(providerRequest(...request)), name);
    });
  }

  it("equal requests have one provider, whatever plugin makes the package", () => {
    const provider = (...request: Parameters<typeof providerRequest>) => {
      const asked = providerRequest(...request);
      return [requestedPackage(asked), defaultProviderName(asked)];
    };
    deepEqual(provider("base", "1.2.3", "", {}, parameterization), provider("made", "2.0.0", ""));
    notDeepEqual(provider("aws", "7.0.0", ""), provider("aws", "7.0.1", ""));
  });

  it("a version must be a semantic one", () => {
    throws(() => providerRequest("aws", "7", ""), { message: '"7" is not a semantic version' });
  });

  const inputs: Record<string, [Parameters<typeof providerRequest>, Record<string, unknown>]> = {
    "nothing known": [["aws", "", ""], { region: "r" }],
    version: [["aws", "7.48.0", ""], { region: "r", version: "7.48.0", __internal: {} }],
    "address and checksums": [
      ["aws", "", "https://e", { linux: "00ff" }],
      { region: "r", __internal: { pluginDownloadURL: "https://e", pluginChecksums: { linux: "00ff" } } },
    ],
    parameter: [
      ["base", "1.2.3", "", {}, parameterization],
      {
        region: "r",
        version: "2.0.0",
        __internal: { name: "base", version: "1.2.3", parameterization: "AQI=" },
      },
    ],
  };
  for (const [what, [request, expected]] of Object.entries(inputs)) {
    it(`records the plugin: ${what}`, () => {
      deepEqual(withPlugin({ region: "r" }, providerRequest(...request)), expected);
    });
  }
});
