import { readFileSync } from "node:fs";
import type { AwsTypes } from "./aws-types";
import type { Properties } from "./resource-type";
import { serve } from "./server";
import { resourceTypes } from "./types";

const typesFile = process.env["STAND_IN_TYPES"];
const cloudFolder = process.env["STAND_IN_CLOUD"];
if (typesFile === undefined || cloudFolder === undefined) {
  throw new Error(
    "The stand-in aws provider is started by tests/engine, which sets STAND_IN_TYPES and STAND_IN_CLOUD.",
  );
}

const types = JSON.parse(readFileSync(typesFile, "utf8")) as AwsTypes;
const acceptsAnything = process.env["STAND_IN_ACCEPTS"] === "anything";
const drift = JSON.parse(process.env["STAND_IN_DRIFT"] ?? "{}") as Readonly<Record<string, Properties>>;
void serve({ types, entries: resourceTypes, cloudFolder, acceptsAnything, drift }).then((port) => {
  // The engine reads the port from the first line.
  process.stdout.write(`${port}\n`);
});
