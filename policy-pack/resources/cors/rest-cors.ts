import type { Resource } from "../../kit/policy/resource";
import { restAnswerHeaders, restRequestHeaders, type HeaderSets } from "../answer-headers";
import { headerGrant, headerOf, type CorsGrants } from "./cors-grant";

/** What request templates of REST APIs answer other origins. */
export const restRequestCors = grantsOf(restRequestHeaders);

/** What answers of REST APIs answer other origins. */
export const restCors = grantsOf(restAnswerHeaders);

function grantsOf(headers: Resource<HeaderSets>): Resource<CorsGrants> {
  return {
    views: new Map(
      [...headers.views].map(([type, view]) => [
        type,
        (inputs) => ({
          *each(parts, check) {
            const names = parts.map((part) => headerOf[part]);
            yield* inputs.as(view).each(names, (set) => check(headerGrant(set)));
          },
        }),
      ]),
    ),
  };
}
