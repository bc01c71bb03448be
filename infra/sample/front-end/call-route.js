import { authorizeRequest } from "./authorize-request.js";
import { explainFailure } from "./explain-failure.js";
import { routeUrl } from "./route-url.js";

/**
 * Calls a route, and says in words what came of it.
 * @param {{ method: string, path: string, parameters: Record<string, string>, body: string | undefined }} call
 * @param session The user's, or undefined to call without showing who one is.
 * @returns {Promise<{ outcome: "answered" | "refused" | "failed", text: string }>}
 */
export async function callRoute(configuration, session, { method, path, parameters, body }) {
  const url = routeUrl(configuration.apiOrigin, path, parameters);
  const plain = body === undefined ? {} : { "Content-Type": "application/json" };
  const proof =
    session === undefined
      ? {}
      : await authorizeRequest(configuration, session, { method, url, headers: plain, body });
  let answer;
  try {
    answer = await fetch(url, { method, headers: { ...plain, ...proof }, body, cache: "no-store" });
  } catch (error) {
    return { outcome: "failed", text: await explainFailure(url, error) };
  }
  const text = `${answer.status} ${answer.statusText}\n\n${readable(await answer.text())}`;
  return { outcome: answer.ok ? "answered" : "refused", text };
}

function readable(body) {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
