import {
  httpMethods,
  parametersOf,
  parseMethods,
  parsePath,
  parseTarget,
  type HttpMethod,
  type Route,
  type RouteTarget,
} from "../route";
import type { Place } from "../place";
import type { Shape } from "../shape";
import { fields } from "../shapes/fields";
import { list } from "../shapes/list";

const path: Shape<string> = {
  expected: "a path such as /orders/{id}; only its last segment may be greedy, as in /files/{rest+}",
  example: "/orders/{id}",
  schema: { type: "string", pattern: "^/" },
  read(raw, place) {
    return parsePath(raw) ?? place.refuse(raw, this);
  },
};

const methods: Shape<HttpMethod[]> = {
  expected: `a list of different methods out of ${httpMethods.join(", ")}; the API answers OPTIONS itself`,
  example: ["GET"],
  schema: { type: "array", items: { enum: httpMethods }, minItems: 1, uniqueItems: true },
  read(raw, place) {
    return parseMethods(raw) ?? place.refuse(raw, this);
  },
};

const target: Shape<RouteTarget> = {
  expected: "sample, the ARN of a Lambda function, or an https URL",
  example: "sample",
  schema: { type: "string", pattern: "^(sample$|arn:aws:lambda:|https://)" },
  read(raw, place) {
    return parseTarget(raw) ?? place.refuse(raw, this);
  },
};

/** The routes of the API; what API Gateway would refuse is a problem here. */
export const routes: Shape<Route[]> = list(
  fields(
    { path, methods, target },
    {},
    { example: { path: "/me", methods: ["GET"], target: "sample" }, check: knowsItsParameters },
  ),
  { check: fitTogether },
);

function knowsItsParameters(route: Route, place: Place): boolean {
  const { target: to } = route;
  if (to.kind !== "https") return true;
  if (parametersOf(to.url).every((used) => parametersOf(route.path).includes(used))) return true;
  place
    .at("target")
    .refuse(to.url, { expected: `no parameters but those of the path ${route.path}`, example: "sample" });
  return false;
}

function fitTogether(all: readonly Route[], place: Place): boolean {
  if (all.length === 0) {
    place.note(
      "empty",
      "at least one route",
      place.set([{ path: "/me", methods: ["GET"], target: "sample" }]),
    );
    return false;
  }
  const paths = all.map((route) => route.path);
  const twice = paths.findIndex((each, index) => paths.indexOf(each) < index);
  if (twice >= 0) {
    place.note(paths.join(", "), "each path once, with all of its methods", place.at(twice).remove());
    return false;
  }
  const rival = rivalOf(all);
  if (rival !== undefined) {
    place.note(
      `${rival.first} and ${rival.second}`,
      "one parameter name at each place of a path: API Gateway refuses a second",
      place.at(rival.index).at("path").set(rival.mended),
    );
    return false;
  }
  return true;
}

interface Rival {
  readonly first: string;
  readonly second: string;
  /** Which route holds the second, and its path with the parameter's first name. */
  readonly index: number;
  readonly mended: string;
}

/** Two parameters of different names at the same place, such as `/orders/{id}` and `/orders/{number}`. */
function rivalOf(all: readonly Route[]): Rival | undefined {
  const parameterAt = new Map<string, string>();
  for (const [index, route] of all.entries()) {
    const segments = route.path.split("/");
    for (const [position, segment] of segments.entries()) {
      if (!segment.startsWith("{")) continue;
      const parent = segments.slice(0, position).join("/");
      const other = parameterAt.get(parent);
      if (other !== undefined && other !== segment) {
        const mended = segments.with(position, other).join("/");
        return { first: `${parent}/${other}`, second: `${parent}/${segment}`, index, mended };
      }
      parameterAt.set(parent, segment);
    }
  }
  return undefined;
}
