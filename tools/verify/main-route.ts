import type { Context } from "./context";
import type { Reply } from "./network/answer";
import type { Address } from "./network/resolve-entry";
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
  address?: Address,
): Promise<{ readonly path: string; readonly refused: Reply; readonly admitted: Reply | undefined }> {
  const { route, method } = mainRoute(context.targets);
  const path = samplePath(route);
  const [refused, admitted] = await Promise.all([
    context.http.ask({ endpoint, method, path, address }),
    safeMethods.has(method) || context.allowWrites
      ? askAsValidCaller(context, { endpoint, method, path, headers: {}, address })
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
    readonly body?: string;
    /** Left out, the first that works. */
    readonly address?: Address | undefined;
  },
): Promise<Reply | undefined> {
  const authorized = await authorize(context, request);
  if (authorized === undefined) return undefined;
  const distrust = await context.distrust(request.endpoint);
  if (distrust !== undefined)
    return { kind: "none", cause: "untrusted", reason: `no genuine credential is sent, as ${distrust}` };
  return context.http.ask({ ...request, headers: { ...request.headers, ...authorized }, isGenuine: true });
}
