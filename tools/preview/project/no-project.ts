import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { projectFileIn } from "./find-project-file";

const neverProjects = /^(\..*|node_modules|dist|bin)$/;
const deepest = 3;

/** Says that a folder belongs to no project, and which projects are below it. */
export function noProject(directory: string): string {
  const start = resolve(directory);
  const named = projectsBelow(start, deepest).map((folder) => `--cwd ${shown(folder)}`);
  const advice =
    named.length === 0
      ? "point --cwd at a project"
      : named.length === 1
        ? `there is one below: ${named.join("")}`
        : `there are several below, to be named one at a time: ${named.join(", ")}`;
  return `there is no Pulumi.yaml in ${start} or above it; ${advice}`;
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return path.startsWith("..") ? folder : path;
}

function projectsBelow(folder: string, depth: number): readonly string[] {
  if (depth === 0) return [];
  return subfolders(folder).flatMap((below) =>
    projectFileIn(below) === undefined ? projectsBelow(below, depth - 1) : [below],
  );
}

function subfolders(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !neverProjects.test(entry.name))
      .map(({ name }) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}
