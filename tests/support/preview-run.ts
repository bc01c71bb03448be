import type { Preview, PreviewObserver, PreviewRequest } from "../../tools/engine/model";
import { preview } from "../../tools/engine/preview";

const silent: PreviewObserver = {
  packsLoading: () => undefined,
  packsLoaded: () => undefined,
  resourcePlanned: () => undefined,
  diagnostic: () => undefined,
};

/** Previews a fixture program as the stack `dev` of the project `sample`, with no packs and no configuration but what is said. */
export function runPreview(
  request: Pick<PreviewRequest, "projectDirectory" | "main"> & Partial<PreviewRequest>,
): Promise<Preview> {
  return preview(
    {
      project: "sample",
      stack: "dev",
      organization: "organization",
      runtimeOptions: { typescript: false },
      config: [],
      secrets: (request.config ?? []).filter(({ secret }) => secret).map(({ value }) => value),
      stackTags: {},
      packs: [],
      stackReferences: {},
      invokes: [],
      ...request,
    },
    silent,
  );
}
