import { expected } from "../../checks/expected";
import type { Findings } from "../../kit/input/finding";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { taskVolumes, type TaskVolumes } from "../../resources/task-volume";

/** ECS mounts a file system without TLS unless it is told otherwise. */
export const fileSystemTls = definePolicy({
  name: "file-system-tls",
  concern: "https",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "ASVS 5.0 12.3.1", "CWE-319"],
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html",
  description: "Tasks mount network file systems over TLS.",
  why: "Files pass between task and file system in plain text otherwise.",
  remediation: "Set transitEncryption of each efsVolumeConfiguration to ENABLED.",
  checks: [on(taskVolumes, mounts)],
});

function* mounts(volumes: TaskVolumes): Findings {
  yield* volumes.eachFileSystem((place) =>
    expected(place, {
      safe: ["enabled"],
      wrong: "leaves files in plain text on their way",
      unset: "files pass in plain text",
      set: "ENABLED",
    }),
  );
}
