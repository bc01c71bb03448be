import { addEngine } from "../rpc/engine-service";
import type { PackRequest } from "../model";
import { Children } from "../process/children";
import { serve } from "../rpc/server";
import { introducePack } from "./load-pack";
import type { PackDescription } from "./pack-description";

/** No stack in particular: what a pack says of itself must not depend on one. */
const noStack = {
  stack: "stack",
  project: "project",
  organization: "organization",
  config: [],
  stackTags: {},
};

/** Starts packs only to hear what policies they have. */
export async function describePacks(requests: readonly PackRequest[]): Promise<readonly PackDescription[]> {
  const children = new Children();
  const server = await serve((grpcServer) => {
    addEngine(grpcServer, () => undefined);
  });
  const host = { children, address: server.address, onLine: () => undefined };
  try {
    return await Promise.all(
      requests.map(async (request) => {
        const { client, description } = await introducePack(request, noStack, host);
        client.close();
        return description;
      }),
    );
  } finally {
    server.close();
    await children.end();
  }
}
