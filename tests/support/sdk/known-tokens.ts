import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Resource } from "../../../policy-pack/kit/policy/resource";

const folder = join(__dirname, "../../../policy-pack/resources");
const load = createRequire(__filename);

/** Every type token that the pack knows a resource by, whether a policy judges it or looks at it beside another. */
export function knownTokens(): string[] {
  const exported = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => Object.values(load(join(folder, file)) as Record<string, unknown>));
  return [...new Set(exported.filter(isResource).flatMap(({ views }) => [...views.keys()]))].sort();
}

function isResource(value: unknown): value is Resource<unknown> {
  return typeof value === "object" && value !== null && "views" in value;
}
