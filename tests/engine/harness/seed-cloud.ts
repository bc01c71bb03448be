import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AwsTypes } from "../provider/aws-types";
import { Cloud } from "../provider/cloud";
import { resourceTypes } from "../provider/types";
import { uniqueKeys } from "../provider/unique-keys";
import { readState } from "./read-state";
import { suite } from "./suite";

/**
 * Fills the stand-in's cloud for one command with what exists according to the engine's own state: the stand-in itself
 * remembers nothing.
 */
export function seedCloud(folder: string, stateText: string): void {
  const cloud = new Cloud(folder);
  const types = JSON.parse(readFileSync(join(suite().provider, "aws-types.json"), "utf8")) as AwsTypes;
  for (const { urn, type, custom, id, inputs = {}, outputs = {} } of readState(stateText)) {
    const shape = types.resources[type];
    const entry = resourceTypes[type];
    if (custom !== true || id === undefined || shape === undefined || entry === undefined) continue;
    for (const key of uniqueKeys(type, entry, shape, inputs)) cloud.claim(key, urn);
    const arn = outputs["arn"];
    cloud.put({ urn, id, arn: typeof arn === "string" ? arn : undefined, inputs });
  }
}
