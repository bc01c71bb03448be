import { quote } from "./quote";

/** What is wrong with a text as a route of an API, or undefined for one such as `GET /health` or `$default`. */
export function routeProblem(route: string): string | undefined {
  if (/^(?:(?:ANY|GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*|\$default|\$connect)$/.test(route)) return undefined;
  return `${quote(route)} is not a route such as "GET /health", "ANY /public/{proxy+}" or "$default"`;
}
