import { existsSync } from "node:fs";
import path from "node:path";
import type { Preview } from "../../engine/model";

const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * The files of a preview as paths from the top of the repository, with slashes: what annotations and code scanning know a
 * file by. Where there is no repository, from the project's folder.
 */
export function repositoryPaths(projectDirectory: string) {
  const top = topOf(projectDirectory);
  const relative = (file: string) => path.relative(top, file).split(path.sep).join("/");
  const projectFile = projectFiles.find((name) => existsSync(path.join(projectDirectory, name)));
  return {
    projectFile: relative(path.join(projectDirectory, projectFile ?? "Pulumi.yaml")),
    inPreview: (preview: Preview): Preview => ({
      ...preview,
      resources: preview.resources.map((resource) => ({
        ...resource,
        position: resource.position && { ...resource.position, file: relative(resource.position.file) },
      })),
      unanswered: preview.unanswered.map((asked) => ({
        ...asked,
        positions: asked.positions.map((position) => ({ ...position, file: relative(position.file) })),
      })),
    }),
  };
}

function topOf(directory: string): string {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ".git"))) return folder;
    if (folder === path.dirname(folder)) return directory;
  }
}
