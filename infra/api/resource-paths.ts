/** A resource of an API: one part of a path, below what comes before it; the root is `/`. */
export interface ResourcePath {
  readonly path: string;
  readonly parentPath: string;
  readonly pathPart: string;
}

/** The resources that paths consist of, each once and after its parent. The root, which every API has, is not one. */
export function resourcePaths(paths: readonly string[]): ResourcePath[] {
  const resources = new Map<string, ResourcePath>();
  for (const path of paths) {
    let parentPath = "/";
    for (const pathPart of path.split("/").filter((part) => part !== "")) {
      const ownPath = `${parentPath === "/" ? "" : parentPath}/${pathPart}`;
      resources.set(ownPath, { path: ownPath, parentPath, pathPart });
      parentPath = ownPath;
    }
  }
  return [...resources.values()];
}
