import { join } from "node:path";
import type { PackRequest } from "../../tools/engine/model";

const directory = join(__dirname, "..", "tools", "engine", "fixtures");
const urnPrefix = "urn:pulumi:dev::sample::";

/** The folder of a fixture of the preview's tests. */
export function previewFixture(name: string): string {
  return join(directory, name);
}

/** A pack among the fixtures, with the configuration that `--policy-pack-config` would give. */
export function packFixture(name: string, config: PackRequest["config"] = {}): PackRequest {
  return { directory: previewFixture(name), label: name, config };
}

/** A URN of the fixtures' stack without what all of them begin with. */
export function shortUrn(urn: string): string {
  return urn.startsWith(urnPrefix) ? urn.slice(urnPrefix.length) : urn;
}
