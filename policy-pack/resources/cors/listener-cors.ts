import type { Resource } from "../../kit/policy/resource";
import { listenerHeaders } from "../listener-headers";
import { grants, headerGrant, type CorsGrants } from "./cors-grant";

/** What listeners of application load balancers answer other origins. */
export const listenerCors: Resource<CorsGrants> = {
  views: new Map(
    [...listenerHeaders.views].map(([type, view]) => [
      type,
      (inputs) => grants(() => headerGrant(inputs.as(view))),
    ]),
  ),
};
