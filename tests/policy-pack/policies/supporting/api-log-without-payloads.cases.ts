import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

const traced = (place: string) =>
  `${place}.dataTraceEnabled is true, so tokens and data get into the log. Set it to false.`;
const on = { dataTraceEnabled: true };
const off = { dataTraceEnabled: false };

export const cases: PolicyCases = {
  resources: [
    of("aws:apigateway/methodSettings:MethodSettings", {
      omitted: [],
      allowed: { "errors alone": { settings: { loggingLevel: "ERROR", ...off } } },
      denied: { "whole requests": [{ settings: on }, traced("settings")] },
      undecided: {
        "an unknown answer": [{ settings: { dataTraceEnabled: unknownFlag } }, "settings.dataTraceEnabled"],
      },
      repaired: { "whole requests": { settings: off } },
    }),
    of(["aws:apigateway/stage:Stage", "aws-native:apigateway:Stage"], {
      omitted: [],
      allowed: { "errors alone": { methodSettings: [off] } },
      denied: { "whole requests of one path": [{ methodSettings: [off, on] }, traced("methodSettings[1]")] },
      undecided: {
        "an unknown answer": [
          { methodSettings: [{ dataTraceEnabled: unknownFlag }, on] },
          "methodSettings[0].dataTraceEnabled",
          traced("methodSettings[1]"),
        ],
      },
      repaired: { "whole requests of one path": { methodSettings: [off, off] } },
    }),
    of(["aws:apigatewayv2/stage:Stage", "aws-native:apigatewayv2:Stage"], {
      omitted: [],
      allowed: { "errors alone": { defaultRouteSettings: off, routeSettings: [off] } },
      denied: {
        "whole requests of every route": [{ defaultRouteSettings: on }, traced("defaultRouteSettings")],
        "whole requests of one route, in a list": [{ routeSettings: [on] }, traced("routeSettings[0]")],
        "whole requests of one route, by its key": [
          { routeSettings: { "GET /a": on } },
          traced('routeSettings["GET /a"]'),
        ],
      },
      undecided: {
        "an unknown answer": [
          { defaultRouteSettings: { dataTraceEnabled: unknownFlag } },
          "defaultRouteSettings.dataTraceEnabled",
        ],
      },
      repaired: {
        "whole requests of every route": { defaultRouteSettings: off },
        "whole requests of one route, in a list": { routeSettings: [off] },
        "whole requests of one route, by its key": { routeSettings: { "GET /a": off } },
      },
    }),
  ],
};
