import * as apigateway from "@pulumi/aws/apigateway";
import type * as pulumi from "@pulumi/pulumi";
import type { DeploymentSnapshot } from "./deployment-snapshot";
import { resourcePaths } from "./resource-paths";

/** Creates the resources of paths; gives the id of the resource at a path. */
export function addResources(
  snapshot: DeploymentSnapshot,
  name: string,
  { api, paths }: { readonly api: apigateway.RestApi; readonly paths: readonly string[] },
): (path: string) => pulumi.Output<string> {
  const ids = new Map([["/", api.rootResourceId]]);
  const idAt = (path: string): pulumi.Output<string> => {
    const id = ids.get(path);
    if (id === undefined) throw new Error(`The API has no resource at ${path}.`);
    return id;
  };
  for (const { path, parentPath, pathPart } of resourcePaths(paths)) {
    const resource = snapshot.add(apigateway.Resource, `${name}-${path}`, {
      restApi: api.id,
      parentId: idAt(parentPath),
      pathPart,
    });
    ids.set(path, resource.id);
  }
  return idAt;
}
