import { PublicRoutes } from "./public-routes";
import { quote } from "./quote";

/** What is wrong with a text as a route of a named API, or undefined for one such as `shop GET /health`. */
export function routeProblem(text: string): string | undefined {
  if (PublicRoutes.isEntry(text)) return undefined;
  return `${quote(text)} is not an API and a route of it, such as "shop GET /health", "shop ANY /public/{proxy+}" or "shop $default"`;
}
