import type { Context } from "../context";
import { mainRoute } from "../main-route";
import { safeMethods, samplePath } from "../targets/route";

const usual = "Bearer ";

/**
 * What stands before a token in the Authorization header of the API. A user pool's authorizer takes a token with and
 * without its scheme; what stands in its place may take it bare alone, and a forged one has to look alike.
 */
export async function tokenPrefix({
  targets,
  credentials,
  http,
  distrust,
}: Pick<Context, "targets" | "credentials" | "http" | "distrust">): Promise<string> {
  const { api, authorization } = targets;
  const { valid } = credentials;
  const { route, method } = mainRoute(targets);
  if (api === undefined || authorization !== "cognito" || valid === undefined || !safeMethods.has(method))
    return usual;
  if ((await distrust(api)) !== undefined) return usual;
  const ask = (prefix: string) =>
    http.ask({
      endpoint: api,
      method,
      path: samplePath(route),
      headers: { Authorization: `${prefix}${valid}` },
      isGenuine: true,
    });
  const reply = await ask(usual);
  if (reply.kind !== "answer" || (reply.status !== 401 && reply.status !== 403)) return usual;
  const bare = await ask("");
  return bare.kind === "answer" && bare.status < 300 ? "" : usual;
}
