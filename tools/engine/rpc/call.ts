import type { requestCallback, ServiceError } from "@grpc/grpc-js";

/** One call of a gRPC client as a promise; rejects with the service's error. */
export function call<Response>(send: (callback: requestCallback<Response>) => unknown): Promise<Response> {
  return new Promise((resolve, reject) => {
    send((error: ServiceError | null, response?: Response) => {
      if (error !== null) reject(error);
      else resolve(response as Response);
    });
  });
}
