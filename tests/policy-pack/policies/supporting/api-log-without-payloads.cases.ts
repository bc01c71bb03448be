import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknownFlag } from "../../../support/policy-evaluate";

const traced = (place: string) =>
  `${place}.dataTraceEnabled is true, so tokens and data get into the log. Set it to false.`;
const on = { dataTraceEnabled: true };
const off = { dataTraceEnabled: false };

const stages = {
  omitted: [],
  denied: {
    "whole requests of every route": [{ defaultRouteSettings: on }, traced("defaultRouteSettings")],
  },
  undecided: {
    "an unknown answer": [
      { defaultRouteSettings: { dataTraceEnabled: unknownFlag } },
      "defaultRouteSettings.dataTraceEnabled",
    ],
  },
  repaired: { "whole requests of every route": { defaultRouteSettings: off } },
} as const;

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
    of("aws-native:apigateway:Stage", {
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
    of("aws:apigatewayv2/stage:Stage", {
      ...stages,
      allowed: { "errors alone": { defaultRouteSettings: off, routeSettings: [off] } },
      denied: {
        ...stages.denied,
        "whole requests of one route": [{ routeSettings: [on] }, traced("routeSettings[0]")],
      },
      repaired: { ...stages.repaired, "whole requests of one route": { routeSettings: [off] } },
    }),
    of("aws-native:apigatewayv2:Stage", {
      ...stages,
      allowed: { "errors alone": { defaultRouteSettings: off, routeSettings: { "GET /a": off } } },
      denied: {
        ...stages.denied,
        "whole requests of one route": [
          { routeSettings: { "GET /a": on } },
          traced('routeSettings["GET /a"]'),
        ],
      },
      repaired: { ...stages.repaired, "whole requests of one route": { routeSettings: { "GET /a": off } } },
    }),
  ],
};
