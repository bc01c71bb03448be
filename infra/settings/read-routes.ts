import { isObject } from "./expectations";
import {
  httpMethods,
  parametersOf,
  parseMethods,
  parsePath,
  parseTarget,
  type HttpMethod,
  type Route,
} from "./route";
import type { SettingsReader } from "./settings-reader";

/** Reads the routes of the API; what API Gateway would refuse is a problem here. */
export function readRoutes(reader: SettingsReader, region: string): Route[] {
  const entries = reader.list("routes", {
    expected: "an object with path, methods and target, and nothing else",
    example: { path: "/me", methods: ["GET"], target: "sample" },
    parse: (raw) =>
      isObject(raw) && Object.keys(raw).sort().join() === "methods,path,target" ? raw : undefined,
  });
  const routes = entries.map((entry, index): Route => {
    const at = (field: string) => `routes[${index}].${field}`;
    const path = reader.field(at("path"), entry.path, {
      expected: "a path such as /orders/{id}; only its last segment may be greedy, as in /files/{rest+}",
      example: "/orders/{id}",
      parse: parsePath,
    });
    const methods = reader.field(at("methods"), entry.methods, {
      expected: `different methods out of ${httpMethods.join(", ")}; the API answers OPTIONS itself`,
      example: ["GET"] as HttpMethod[],
      parse: parseMethods,
    });
    const target = reader.field(at("target"), entry.target, {
      expected: `sample, the ARN of a Lambda function in ${region}, or an https URL`,
      example: { kind: "sample" },
      written: "sample",
      parse: (raw) => parseTarget(raw, region),
    });
    reader.check(
      [at("target"), at("path")],
      () =>
        target.kind !== "https" ||
        parametersOf(target.url).every((used) => parametersOf(path).includes(used)),
      {
        value: JSON.stringify(entry.target),
        expected: `no parameters but those of the path ${path}`,
        mend: `edit ${at("target")}`,
      },
    );
    return { path, methods, target };
  });
  reader.check(["routes"], () => routes.length > 0, {
    value: "empty",
    expected: "at least one route",
    mend: "pulumi config rm routes",
  });
  reader.check(["routes"], () => new Set(routes.map(({ path }) => path)).size === routes.length, {
    value: routes.map(({ path }) => path).join(", "),
    expected: "each path once, with all of its methods",
    mend: "join the routes that have the same path",
  });
  reader.check(["routes"], () => rivals(routes) === undefined, {
    value: rivals(routes),
    expected: "one parameter name at each place of a path: API Gateway refuses a second",
    mend: "give both parameters the same name",
  });
  return routes;
}

/** Two parameters of different names at the same place, such as `/orders/{id} and /orders/{number}`. */
function rivals(routes: readonly Route[]): string | undefined {
  const parameterAt = new Map<string, string>();
  for (const { path } of routes) {
    const segments = path.split("/");
    for (const [index, segment] of segments.entries()) {
      const parent = segments.slice(0, index).join("/");
      if (!segment.startsWith("{")) continue;
      const other = parameterAt.get(parent);
      if (other !== undefined && other !== segment) return `${parent}/${other} and ${parent}/${segment}`;
      parameterAt.set(parent, segment);
    }
  }
  return undefined;
}
