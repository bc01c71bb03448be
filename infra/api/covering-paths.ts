import { parametersOf, type Route } from "../settings/route";

/** The paths with parameters: each covers others, which may have been routes of their own before. */
export function coveringPaths(routes: readonly Pick<Route, "path">[]): string[] {
  return routes.map(({ path }) => path).filter((path) => parametersOf(path).length > 0);
}
