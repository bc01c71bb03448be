import type * as pulumi from "@pulumi/pulumi";
import { recordedRun, type RecordedRun } from "./recorded-run";

/** Builds one component by itself, against Pulumi's mocks. */
export function buildComponent<Component>(
  create: (options: pulumi.ComponentResourceOptions) => Component,
): Promise<RecordedRun & { readonly value: Component }> {
  return recordedRun({ stack: "dev", preview: false }, () => create({}));
}
