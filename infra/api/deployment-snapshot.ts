import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

type ResourceClass<Args, Resource> = new (
  name: string,
  args: Args,
  options: pulumi.CustomResourceOptions,
) => Resource;

/**
 * Creates the parts of an API that a deployment freezes, and remembers their inputs, so that no part can be made that
 * the deployment does not follow.
 */
export class DeploymentSnapshot {
  private readonly inputs: [string, unknown][] = [];
  private readonly created: pulumi.Resource[] = [];

  constructor(private readonly parent: pulumi.Resource) {}

  /** Creates a part. */
  add<Args, Resource extends pulumi.CustomResource>(
    resourceClass: ResourceClass<Args, Resource>,
    name: string,
    args: Args,
    dependsOn: pulumi.Resource[] = [],
  ): Resource {
    const resource = new resourceClass(name, args, { parent: this.parent, dependsOn });
    this.inputs.push([`${resourceClass.name} ${name}`, args]);
    this.created.push(resource);
    return resource;
  }

  /** Every part, for the deployment to wait for. */
  get parts(): readonly pulumi.Resource[] {
    return this.created;
  }

  /** A hash that differs whenever an input of any part does. */
  hash(): pulumi.Output<string> {
    return pulumi
      .output(this.inputs)
      .apply((inputs) => createHash("sha256").update(JSON.stringify(inputs)).digest("hex"));
  }
}
