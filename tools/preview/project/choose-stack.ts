import { readdirSync } from "node:fs";
import type { Project } from "./project-file";

/** The stack to preview. */
export interface ChosenStack {
  readonly stack: string;
  readonly organization: string;
}

/** What the CLI calls the organization of a stack that no service keeps. */
const noOrganization = "organization";
const defaultStack = "dev";
const stackName = /^[A-Za-z0-9_.-]{1,100}$/;

/** The stacks that have a file, sorted. */
export function listStacks(project: Project): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(project.stackDirectory);
  } catch {
    return [];
  }
  const prefix = "Pulumi.";
  return names
    .filter((name) => name.startsWith(prefix) && name.endsWith(project.extension))
    .map((name) => name.slice(prefix.length, -project.extension.length))
    .filter((name) => name !== "")
    .sort();
}

/**
 * The stack that was asked for, or else `dev`, or else the only one that there is.
 * A project without any stack file can be previewed as any stack.
 */
export function chooseStack(
  asked: string | undefined,
  project: Project,
  problems: string[],
): ChosenStack | undefined {
  const stacks = listStacks(project);
  if (asked !== undefined) {
    const chosen = parseStackName(asked, project, problems);
    if (chosen && stacks.length > 0 && !stacks.includes(chosen.stack)) {
      problems.push(
        `there is no stack '${chosen.stack}' in ${project.stackDirectory}; the stacks are ${stacks.join(", ")}`,
      );
      return undefined;
    }
    return chosen;
  }

  const [only, ...others] = stacks;
  if (only === undefined || stacks.includes(defaultStack)) {
    return { stack: defaultStack, organization: noOrganization };
  }
  if (others.length === 0) return { stack: only, organization: noOrganization };
  problems.push(`which stack? Name one of ${stacks.join(", ")}`);
  return undefined;
}

function parseStackName(text: string, project: Project, problems: string[]): ChosenStack | undefined {
  const parts = text.split("/");
  if (parts.length > 3 || !parts.every((part) => stackName.test(part))) {
    problems.push(
      `'${text}' is not a stack name; expected STACK, ORGANIZATION/STACK or ORGANIZATION/PROJECT/STACK, ` +
        "of letters, digits, '-', '_' and '.'",
    );
    return undefined;
  }
  const stack = parts.at(-1) ?? "";
  if (parts.length === 3 && parts[1] !== project.name) {
    problems.push(`'${text}' is a stack of project '${parts[1] ?? ""}'; this project is '${project.name}'`);
    return undefined;
  }
  return { stack, organization: parts.length > 1 ? (parts[0] ?? "") : noOrganization };
}
