import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAwsTypes } from "../engine/harness/read-aws-types";
import { Cloud } from "../engine/provider/cloud";
import { StandIn } from "../engine/provider/stand-in";
import { resourceTypes } from "../engine/provider/types";
import { offlineRegistrations } from "../support/offline-registrations";
import type { NamedRegistration } from "./to-terraform";

const seed = Buffer.from("provider");

/** What a variant registers, with the names that Pulumi's provider would make in its Check. */
export async function namedRegistrations(
  stack: string,
  config: Readonly<Record<string, string>>,
  secretConfig: Readonly<Record<string, string>> = {},
): Promise<readonly NamedRegistration[]> {
  const types = readAwsTypes(Object.keys(resourceTypes));
  const folder = mkdtempSync(join(tmpdir(), "named-"));
  try {
    return (await offlineRegistrations(stack, config, secretConfig)).map(
      ({ urn, type, name, region, inputs }) => {
        const standIn = new StandIn(
          types,
          resourceTypes,
          new Cloud(folder),
          { region, defaultTags: {} },
          false,
        );
        const checked = standIn.check({ urn, token: type, name }, {}, inputs, seed).inputs;
        const named = Object.fromEntries(
          Object.entries(checked).filter(([key]) => key in inputs || isName(key, checked)),
        );
        return { urn, type, region, inputs: named };
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The stand-in's other defaults are its own idea; the automatic name is the provider's. */
function isName(key: string, { __defaults: defaults }: Readonly<Record<string, unknown>>): boolean {
  return /name$|^statementId$/i.test(key) && Array.isArray(defaults) && defaults.includes(key);
}
