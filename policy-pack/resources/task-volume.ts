import { each } from "../kit/input/each";
import type { Findings } from "../kit/input/finding";
import type { Input } from "../kit/input/input";
import { resource } from "../kit/policy/resource";

/** The volumes of a task that stand on a network file system. */
export interface TaskVolumes {
  /** Applies a check to each: where its encryption in transit stands. */
  eachFileSystem(check: (transitEncryption: Input) => Findings): Findings;
}

/** Tasks of ECS. */
export const taskVolumes = resource<TaskVolumes>({
  "aws:ecs/taskDefinition:TaskDefinition": view("efsVolumeConfiguration"),
  "aws-native:ecs:TaskDefinition": view("efsVolumeConfiguration"),
});

function view(name: string) {
  return (inputs: Input): TaskVolumes => ({
    *eachFileSystem(check) {
      yield* each(inputs.read("volumes").items(), function* (volume) {
        const fileSystem = volume.read(name);
        if (fileSystem.isSet()) yield* check(fileSystem.read("transitEncryption"));
      });
    },
  });
}
