import { status } from "@grpc/grpc-js";

/** An error that is the answer to a call. */
export class RpcError extends Error {
  constructor(
    message: string,
    readonly code: status = status.UNKNOWN,
  ) {
    super(message);
  }
}
