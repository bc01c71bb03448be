import type { Preview } from "../../engine/model";
import { secretMask } from "../../text/secret-mask";
import {
  Asset,
  ResourceReference,
  Secret,
  Unknown,
  type PropertyMap,
  type PropertyValue,
} from "../../engine/values";

/**
 * The preview with every secret text of the configuration replaced wherever a program or a policy put it in the open:
 * messages and values. Values that are marked as secrets stay as they are.
 */
export function maskSecrets(preview: Preview, secrets: readonly string[]): Preview {
  const maskText = secretMask(secrets);
  const maskValue = (value: PropertyValue): PropertyValue => {
    if (typeof value === "string") return maskText(value);
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Secret || value instanceof Unknown || value instanceof ResourceReference)
      return value;
    if (value instanceof Asset) return new Asset(value.kind, maskMap(value.source as PropertyMap));
    if (Array.isArray(value)) return value.map((item: PropertyValue) => maskValue(item));
    return maskMap(value as PropertyMap);
  };
  const maskMap = (map: PropertyMap): PropertyMap =>
    Object.fromEntries(Object.entries(map).map(([key, value]) => [key, maskValue(value)]));
  const maskMessage = <T extends { readonly message: string }>(item: T): T => ({
    ...item,
    message: maskText(item.message),
  });

  return {
    ...preview,
    resources: preview.resources.map((resource) => ({ ...resource, inputs: maskMap(resource.inputs) })),
    outputs: maskMap(preview.outputs),
    findings: preview.findings.map(maskMessage),
    diagnostics: preview.diagnostics.map(maskMessage),
    failure: preview.failure && maskMessage(preview.failure),
  };
}
