import type { Context } from "./context";
import type { Reply } from "./network/answer";
import type { Endpoint } from "./targets/endpoint";
import { kindOf, safeMethods, samplePath, type Route } from "./targets/route";
import type { Targets } from "./targets/targets";
import { authorize } from "./tokens/authorize";

/** The route that stands for the API: one that is read, without parameters where there is one. */
export function mainRoute({ routes }: Targets): { readonly route: Route; readonly method: string } {
  const readable = routes.filter(({ methods }) => methods.some((method) => safeMethods.has(method)));
  const route = readable.find((one) => kindOf(one) === "plain") ?? readable[0] ?? routes[0];
  if (route === undefined) return { route: { path: "/", methods: ["GET"] }, method: "GET" };
  return { route, method: safeMethodOf(route) ?? route.methods[0] ?? "GET" };
}

/** A method of the route that changes nothing, GET before HEAD. */
export function safeMethodOf({ methods }: Route): string | undefined {
  return methods.includes("GET") ? "GET" : methods.find((method) => safeMethods.has(method));
}

/** The main route's answers: to nobody, and to a valid caller where credentials were given and may be sent. */
export async function askMainRoute(
  context: Context,
  endpoint: Endpoint,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly path: string; readonly refused: Reply; readonly admitted: Reply | undefined }> {
  const { route, method } = mainRoute(context.targets);
  const path = samplePath(route);
  const [refused, admitted] = await Promise.all([
    context.http.ask({ endpoint, method, path, headers }),
    safeMethods.has(method) || context.allowWrites
      ? askAsValidCaller(context, { endpoint, method, path, headers })
      : undefined,
  ]);
  return { path, refused, admitted };
}

/** The answer to a caller with valid credentials; undefined where none were given. */
export async function askAsValidCaller(
  context: Context,
  request: {
    readonly endpoint: Endpoint;
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
  },
): Promise<Reply | undefined> {
  const authorized = await authorize(context, request);
  if (authorized === undefined) return undefined;
  const distrust = await context.distrust(request.endpoint);
  if (distrust !== undefined)
    return { kind: "none", cause: "untrusted", reason: `no genuine credential is sent, as ${distrust}` };
  const ask = (headers: Readonly<Record<string, string>>) =>
    context.http.ask({ ...request, headers: { ...request.headers, ...headers }, isGenuine: true });
  const reply = await ask(authorized);
  const token = authorized["Authorization"]?.replace(/^Bearer /, "");
  const isRefused = reply.kind === "answer" && (reply.status === 401 || reply.status === 403);
  if (token === undefined || !isRefused || "Origin" in request.headers) return reply;
  // A user pool's authorizer takes a token with and without its scheme; what stands in its place may not.
  const bare = await ask({ Authorization: token });
  return bare.kind === "answer" && bare.status < 300 ? bare : reply;
}
