import type { Resource } from "../kit/policy/resource";
import { restAnswerHeaders, restRequestHeaders, type HeaderSets } from "./answer-headers";
import { cdnHeaders } from "./cdn-headers";
import type { HeaderSet } from "./header-set";
import { httpAnswerHeaders } from "./http-answer-headers";
import { listenerHeaders } from "./listener-headers";

/** Whatever sets security headers, but for the sites of Amplify Hosting. */
export const securityHeaderSets: Resource<HeaderSets> = {
  views: new Map([
    ...restRequestHeaders.views,
    ...restAnswerHeaders.views,
    ...httpAnswerHeaders.views,
    ...single(cdnHeaders),
    ...single(listenerHeaders),
  ]),
};

function single(resource: Resource<HeaderSet>): Resource<HeaderSets>["views"] {
  return new Map(
    [...resource.views].map(([type, view]) => [
      type,
      (inputs) => ({
        *each(_names, check) {
          yield* check(inputs.as(view));
        },
      }),
    ]),
  );
}
