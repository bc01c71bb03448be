import type { Context } from "./context";
import { originOf, type Endpoint } from "./targets/endpoint";
import { nobody } from "./tokens/nobody";
import { signRequest } from "./tokens/sign-request";

/**
 * Whether a route with IAM says of a call that nobody's key has signed that it does not know the key. API Gateway says so
 * of routes alone: of a path that it does not have it says what it says of a call without a signature.
 */
export async function checksSignatures(
  { targets, http }: Context,
  { endpoint, method, path }: { readonly endpoint: Endpoint; readonly method: string; readonly path: string },
): Promise<boolean> {
  if (targets.authorization !== "iam") return false;
  const headers = await signRequest({
    url: `${originOf(endpoint)}${endpoint.basePath}${path}`,
    method,
    credentials: nobody,
    region: targets.region ?? "us-east-1",
  });
  const reply = await http.ask({ endpoint, method, path, headers });
  return (
    reply.kind === "answer" &&
    reply.status === 403 &&
    /security token included in the request is invalid|signature we calculated does not match/i.test(
      reply.body,
    )
  );
}
