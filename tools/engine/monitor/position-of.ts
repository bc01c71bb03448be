import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { SourcePosition } from "@pulumi/pulumi/proto/source_pb";
import type { Position } from "../model";

/** A message that may say where the program makes a call: SDKs before 3.195 send no stack, those before 3.76 nothing. */
type Placed = Pick<RegisterResourceRequest, "getStacktrace" | "getSourceposition">;

/**
 * Where the program makes a call: the innermost frame in a file of the project, else in any file that is not installed.
 * A component's child stands where the component makes it.
 */
export function positionOf(message: Placed, projectDirectory: string): Position | undefined {
  const frames = message.getStacktrace()?.getFramesList() ?? [];
  const places = [message.getSourceposition(), ...frames.map((frame) => frame.getPc())].flatMap(toPosition);
  const own = places.filter(({ file }) => !file.includes(`${sep}node_modules${sep}`));
  return own.find(({ file }) => file.startsWith(projectDirectory + sep)) ?? own[0];
}

function toPosition(place: SourcePosition | undefined): Position[] {
  if (place?.getUri().startsWith("file:") !== true) return [];
  return [{ file: fileURLToPath(place.getUri()), line: place.getLine() }];
}
