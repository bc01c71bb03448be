import { apiResourcePolicy, resourcePolicyLimit } from "../../api/resource-policy";
import { stageVariableLimit, trustedOriginsVariable } from "../../api/trusted-origins-variable";
import { hostsOf } from "../hosts";
import { relation } from "../relation";

/** What API Gateway can hold and call. */
export const api = [
  relation(["routes", "aws:region"], ({ routes, "aws:region": region }, { at }) => {
    for (const [index, { target }] of routes.entries()) {
      if (target.kind !== "lambda" || target.arn.startsWith(`arn:aws:lambda:${region}:`)) continue;
      at("routes")
        .at(index)
        .at("target")
        .refuse(target.arn, {
          expected: `a Lambda function in ${region}, the stack's own region`,
          example: "sample",
        });
    }
  }),

  relation(["routes", "authorization"], ({ routes, authorization }, { at }) => {
    const bytes = Buffer.byteLength(apiResourcePolicy(routes, authorization));
    if (bytes <= resourcePolicyLimit) return;
    at("routes").note(
      `${routes.length} routes, which make a resource policy of ${bytes} bytes`,
      `routes whose methods and paths fit into ${resourcePolicyLimit} bytes; a greedy path such as /orders/{rest+} stands for many`,
      at("routes")
        .at(routes.length - 1)
        .remove(),
    );
  }),

  relation(["trustedOrigins", "domain", "siteHost"], (values, { at }) => {
    const { siteHost } = hostsOf({ ...values, apiHost: undefined, signInPrefix: "auth" });
    const { length } = trustedOriginsVariable([`https://${siteHost}`, ...values.trustedOrigins]);
    if (length <= stageVariableLimit) return;
    const place = at("trustedOrigins");
    place.note(
      `${values.trustedOrigins.length} origins, ${length} characters with the site's and commas`,
      `at most ${stageVariableLimit} characters together: a stage variable, which tells the back end of them, holds no more`,
      place.at(values.trustedOrigins.length - 1).remove(),
    );
  }),
];
