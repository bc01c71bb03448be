import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const off = (path: string) => `${path} is OFF, so nobody sees why calls fail. Set it to ERROR.`;

const ofStage = (types: string | readonly string[], property: string) => {
  const missing = `${property}.destinationArn is not set, so nobody sees who calls. Set it to the ARN of a log group.`;
  return of(types, {
    omitted: [missing],
    allowed: {
      "a log group that is still to be made": { [property]: { destinationArn: unknown, format: "{}" } },
    },
    denied: { "a format without destination": [{ [property]: { format: "{}" } }, missing] },
    undecided: { "unknown settings": [{ [property]: unknown }, property] },
  });
};

export const cases: PolicyCases = {
  resources: [
    ofStage(
      ["aws:apigateway/stage:Stage", "aws:apigatewayv2/stage:Stage", "aws-native:apigatewayv2:Stage"],
      "accessLogSettings",
    ),
    ofStage("aws-native:apigateway:Stage", "accessLogSetting"),
    of("aws-native:apigateway:Stage", {
      omitted: [
        "accessLogSetting.destinationArn is not set, so nobody sees who calls. Set it to the ARN of a log group.",
      ],
      allowed: {
        "no execution log of one method": {
          accessLogSetting: { destinationArn: unknown },
          methodSettings: [{ httpMethod: "GET", resourcePath: "/~1health", loggingLevel: "OFF" }],
        },
      },
      denied: {
        "no execution log": [
          {
            accessLogSetting: { destinationArn: unknown },
            methodSettings: [{ httpMethod: "*", resourcePath: "/*", loggingLevel: "OFF" }],
          },
          off("methodSettings[0].loggingLevel"),
        ],
      },
      undecided: {
        "an unknown level": [
          {
            accessLogSetting: { destinationArn: unknown },
            methodSettings: [{ httpMethod: "*", loggingLevel: unknown }],
          },
          "methodSettings[0].loggingLevel",
        ],
      },
    }),
    of("aws:apigateway/methodSettings:MethodSettings", {
      omitted: [],
      allowed: {
        "errors of all methods": { methodPath: "*/*", settings: { loggingLevel: "ERROR" } },
        "no execution log of one method": { methodPath: "health/GET", settings: { loggingLevel: "OFF" } },
        "no word of it": { methodPath: "*/*", settings: { metricsEnabled: true } },
        "an unknown level of one method": { methodPath: "health/GET", settings: { loggingLevel: unknown } },
        "errors of unknown methods": { methodPath: unknown, settings: { loggingLevel: "ERROR" } },
      },
      denied: {
        "no execution log": [
          { methodPath: "*/*", settings: { loggingLevel: "OFF" } },
          off("settings.loggingLevel"),
        ],
      },
      undecided: {
        "an unknown level": [
          { methodPath: "*/*", settings: { loggingLevel: unknown } },
          "settings.loggingLevel",
        ],
      },
    }),
  ],
};
