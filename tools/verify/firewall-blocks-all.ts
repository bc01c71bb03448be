import { isRefusalOfAnotherPart, refusalSignature } from "./judges/firewall-answer";
import { mainRoute } from "./main-route";
import type { HttpClient } from "./network/http-client";
import type { Endpoint } from "./targets/endpoint";
import { samplePath } from "./targets/route";
import type { Targets } from "./targets/targets";

/**
 * Whether one and the same 403 comes to a preflight of a trusted origin, a call and a path that does not exist: what
 * then is asked of CORS or authorization is answered by the firewall.
 */
export async function firewallBlocksAll(
  http: HttpClient,
  targets: Targets,
  endpoint: Endpoint,
): Promise<boolean> {
  const { route, method } = mainRoute(targets);
  const path = samplePath(route);
  const [site] = targets.trustedOrigins;
  const preflight = {
    "Access-Control-Request-Method": method,
    ...(site === undefined ? {} : { Origin: site }),
  };
  const replies = await Promise.all([
    http.ask({ endpoint, method, path }),
    http.ask({ endpoint, path: "/verify-there-is-no-such-path" }),
    http.ask({ endpoint, method: "OPTIONS", path, headers: preflight }),
  ]);
  const answers = replies.filter((reply) => reply.kind === "answer");
  const isRefused = answers.every((answer) => answer.status === 403 && !isRefusalOfAnotherPart(answer));
  return answers.length === replies.length && isRefused && new Set(answers.map(refusalSignature)).size === 1;
}
