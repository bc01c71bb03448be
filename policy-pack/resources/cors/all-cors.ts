import type { Resource } from "../../kit/policy/resource";
import { cdnCors } from "./cdn-cors";
import type { CorsGrants } from "./cors-grant";
import { functionUrlCors } from "./function-url-cors";
import { httpCors } from "./http-cors";
import { listenerCors } from "./listener-cors";
import { restCors, restRequestCors } from "./rest-cors";
import { siteCors } from "./site-cors";

/** Whatever answers other origins with methods, headers and credentials; a bucket's rules name origins alone. */
export const allCors: Resource<CorsGrants> = merged(
  restRequestCors,
  restCors,
  httpCors,
  functionUrlCors,
  listenerCors,
  cdnCors,
  siteCors,
);

/** As `allCors`, where the answer is made of headers, so that `Vary` is the program's own affair. */
export const headerCors: Resource<CorsGrants> = merged(restCors, httpCors, listenerCors, siteCors);

function merged(...resources: readonly Resource<CorsGrants>[]): Resource<CorsGrants> {
  return { views: new Map(resources.flatMap(({ views }) => [...views])) };
}
