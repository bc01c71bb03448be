import { AsyncResource } from "node:async_hooks";

/** Makes of a test's body a call of its own: what it notes about the call, no other test finds. */
export function apart<T>(body: () => T): () => T {
  return () => new AsyncResource("CALL").runInAsyncScope(body);
}
