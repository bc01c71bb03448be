import type { handleUnaryCall } from "@grpc/grpc-js";

/** A gRPC handler from a function; what it throws is the answer's error, with its `code` if it has one. */
export function unary<Request, Response>(
  answer: (request: Request) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return ({ request }, callback) => {
    const answered = Promise.resolve(request).then(answer);
    answered.then((response) => {
      callback(null, response);
    }, callback);
  };
}
