import { status, type handleUnaryCall } from "@grpc/grpc-js";
import { RpcError } from "./rpc-error";

/** A gRPC handler from a function; what it throws is the answer's error. */
export function unary<Request, Response>(
  answer: (request: Request) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then(answer)
      .then(
        (response) => {
          callback(null, response);
        },
        (error: unknown) => {
          const code = error instanceof RpcError ? error.code : status.UNKNOWN;
          callback({ code, details: error instanceof Error ? error.message : String(error) });
        },
      );
  };
}
