import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Workspace } from "../harness/workspace";

/** Lets a protected stack be destroyed, as README.md says: in Pulumi, and in Cognito, whose change a refresh would record. */
export async function unprotect(workspace: Workspace): Promise<void> {
  await workspace.succeed(["state", "unprotect", "--all", "--yes"]);
  const file = join(workspace.folder, "state.json");
  await workspace.succeed(["stack", "export", "--file", file]);
  writeFileSync(
    file,
    readFileSync(file, "utf8").replaceAll(
      /"deletionProtection": "ACTIVE"/g,
      '"deletionProtection": "INACTIVE"',
    ),
  );
  await workspace.succeed(["stack", "import", "--file", file]);
}
