import { promisify } from "node:util";
import { status, type requestCallback, type ServiceError } from "@grpc/grpc-js";

/** One call of a gRPC client as a promise; rejects with the service's error. */
export function call<Response>(send: (callback: requestCallback<Response>) => unknown): Promise<Response> {
  return promisify((done: (error: ServiceError | null, response: Response) => void) => {
    send(done as requestCallback<Response>);
  })();
}

/** The same of a call that older services do not know; then undefined. */
export async function callIfKnown<Response>(
  send: (callback: requestCallback<Response>) => unknown,
): Promise<Response | undefined> {
  return call(send).catch((error: unknown) => {
    if ((error as Partial<ServiceError>).code !== status.UNIMPLEMENTED) throw error;
    return undefined;
  });
}
