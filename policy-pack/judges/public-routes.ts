/** `shop GET /health`: the name of an API, and a route of it. */
const entry = /^(\S(?:.*\S)?) ((?:ANY|GET|HEAD|POST|PUT|PATCH|DELETE) \/\S*|\$default|\$connect)$/;

/** Routes that are open on purpose, each of the one API that it is named with. */
export class PublicRoutes {
  private readonly apisByRoute = new Map<string, Set<string>>();

  constructor(entries: readonly string[]) {
    for (const text of entries) {
      const match = entry.exec(text);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      this.apisByRoute.set(match[2], (this.apisByRoute.get(match[2]) ?? new Set()).add(match[1]));
    }
  }

  /** Whether a text names an API and a route of it. */
  static isEntry(text: string): boolean {
    return entry.test(text);
  }

  /** Whether some API has a route of that name that is open on purpose. */
  has(route: string): boolean {
    return this.apisByRoute.has(route);
  }

  /** Whether some API has a route by that HTTP method that is open on purpose. */
  hasMethod(method: string): boolean {
    return [...this.apisByRoute.keys()].some((route) => route.startsWith(`${method} /`));
  }

  /** Whether the API of that name has that route open on purpose. */
  isOf(api: string, route: string): boolean {
    return this.apisByRoute.get(route)?.has(api) === true;
  }
}
