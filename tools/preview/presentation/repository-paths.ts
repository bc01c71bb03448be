import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { Preview } from "../../engine/model";

const projectFiles = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"];

/**
 * The files of a preview as paths from the top of the repository, with slashes: what annotations and code scanning know a
 * file by. Where there is no repository, from the project's folder.
 */
export function repositoryPaths(projectDirectory: string) {
  const top = topOf(projectDirectory);
  const fromTop = (file: string) => relative(top, file).split(sep).join("/");
  const projectFile = projectFiles.find((name) => existsSync(join(projectDirectory, name)));
  return {
    projectFile: fromTop(join(projectDirectory, projectFile ?? "Pulumi.yaml")),
    inPreview: (preview: Preview): Preview => ({
      ...preview,
      resources: preview.resources.map((resource) => ({
        ...resource,
        position: resource.position && { ...resource.position, file: fromTop(resource.position.file) },
      })),
      unanswered: preview.unanswered.map((asked) => ({
        ...asked,
        positions: asked.positions.map((position) => ({ ...position, file: fromTop(position.file) })),
      })),
    }),
  };
}

function topOf(directory: string): string {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (folder === dirname(folder)) return directory;
  }
}
