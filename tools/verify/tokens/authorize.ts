import type { Context } from "../context";
import { originOf, type Endpoint } from "../targets/endpoint";
import { signRequest } from "./sign-request";

/** The headers by which a valid caller shows who it is; undefined where no credentials were given. */
export async function authorize(
  { targets, credentials, tokenPrefix }: Pick<Context, "targets" | "credentials" | "tokenPrefix">,
  request: { readonly endpoint: Endpoint; readonly method: string; readonly path: string },
): Promise<Readonly<Record<string, string>> | undefined> {
  if (targets.authorization === "cognito")
    return credentials.valid === undefined
      ? undefined
      : { Authorization: `${await tokenPrefix()}${credentials.valid}` };
  if (credentials.aws === undefined || targets.region === undefined) return undefined;
  return signRequest({
    url: `${originOf(request.endpoint)}${request.endpoint.basePath}${request.path}`,
    method: request.method,
    credentials: credentials.aws,
    region: targets.region,
  });
}
