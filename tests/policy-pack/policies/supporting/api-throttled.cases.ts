import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const unlimited =
  "defaultRouteSettings.throttlingRateLimit is not set. Set it, and throttlingBurstLimit, to what the back end takes.";
const noSettings =
  "No limit is set for its methods. Set throttlingRateLimit and throttlingBurstLimit by a MethodSettings resource for */*.";
const stage = { type: "aws:apigateway/stage:Stage", props: { stageName: "v1" } };
const api = { type: "aws:apigateway/restApi:RestApi", props: { name: "shop" } };
const settings = (throttlingRateLimit: number) => ({
  type: "aws:apigateway/methodSettings:MethodSettings",
  props: { stageName: "v1", methodPath: "*/*", settings: { throttlingRateLimit } },
});
const ofUnknownStage = {
  type: "aws:apigateway/methodSettings:MethodSettings",
  props: { stageName: unknown, settings: { throttlingRateLimit: 100 } },
};

export const cases: PolicyCases = {
  resources: [
    of(["aws:apigatewayv2/stage:Stage", "aws-native:apigatewayv2:Stage"], {
      omitted: [unlimited],
      allowed: {
        "a limit": { defaultRouteSettings: { throttlingRateLimit: 100, throttlingBurstLimit: 50 } },
      },
      denied: {
        "a limit of minus one": [{ defaultRouteSettings: { throttlingRateLimit: -1 } }, unlimited],
      },
      undecided: { "unknown settings": [{ defaultRouteSettings: unknown }, "defaultRouteSettings"] },
    }),
  ],
  stacks: {
    "a stage with limits": { resources: { stage, limits: settings(100) } },
    "a stage of which nothing is taken": {
      resources: {
        stage: {
          type: "aws-native:apigateway:Stage",
          props: { stageName: "v1", methodSettings: [{ throttlingRateLimit: 0 }] },
        },
      },
    },
    "a stage without limits": { resources: { stage }, denied: { stage: [noSettings] } },
    "a stage of AWS's own provider without limits": {
      resources: {
        stage: {
          type: "aws-native:apigateway:Stage",
          props: { stageName: "v1", methodSettings: [{ throttlingRateLimit: -1 }] },
        },
      },
      denied: { stage: [noSettings] },
    },
    "a stage with settings that set none": {
      resources: { stage, limits: settings(-1) },
      denied: { stage: [noSettings] },
    },
    "a stage whose settings are connected at preview": {
      resources: {
        stage: { type: "aws:apigateway/stage:Stage", props: { stageName: unknown } },
        limits: { ...ofUnknownStage, refers: { stageName: ["stage"] } },
      },
    },
    "a limit beside settings that are not known": {
      resources: {
        stage,
        unknown: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { stageName: "v1", settings: unknown },
        },
        limits: settings(100),
      },
    },
    "settings that are not known": {
      resources: {
        stage,
        unknown: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { stageName: "v1", settings: unknown },
        },
      },
      undecided: { stage: ["settings"] },
    },
    "settings of its own that are not known": {
      resources: {
        stage: {
          type: "aws-native:apigateway:Stage",
          props: { stageName: "v1", methodSettings: [{ throttlingRateLimit: unknown }] },
        },
      },
      undecided: { stage: ["methodSettings[0].throttlingRateLimit"] },
    },
    "a limit for a stage whose name is not known": {
      resources: {
        stage: { type: "aws:apigateway/stage:Stage", props: { stageName: unknown } },
        limits: settings(100),
      },
      undecided: { stage: ["stageName"] },
    },
    "settings of a stage that is not known": {
      resources: {
        stage,
        limits: ofUnknownStage,
      },
      undecided: { stage: ["stageName"] },
    },
    "settings of another stage that is connected at preview": {
      resources: {
        stage,
        other: { type: "aws:apigateway/stage:Stage", props: { stageName: "v2" } },
        limits: { ...ofUnknownStage, refers: { stageName: ["other"] } },
      },
      denied: { stage: [noSettings] },
    },
    "a limit of the same API, which is connected at preview": {
      resources: {
        api,
        stage: {
          type: "aws:apigateway/stage:Stage",
          props: { stageName: "v1", restApi: unknown },
          refers: { restApi: ["api"] },
        },
        limits: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { restApi: unknown, stageName: "v1", settings: { throttlingRateLimit: 10 } },
          refers: { restApi: ["api"] },
        },
      },
    },
    "a limit of another API, which is connected at preview": {
      resources: {
        api,
        other: api,
        stage: {
          type: "aws:apigateway/stage:Stage",
          props: { stageName: "v1", restApi: unknown },
          refers: { restApi: ["api"] },
        },
        limits: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { restApi: unknown, stageName: "v1", settings: { throttlingRateLimit: 10 } },
          refers: { restApi: ["other"] },
        },
      },
      denied: { stage: [noSettings] },
    },
    "a limit of an API that is not known": {
      resources: {
        stage,
        limits: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { restApi: unknown, stageName: "v1", settings: { throttlingRateLimit: 10 } },
        },
      },
      undecided: { stage: ["restApi"] },
    },
    "a limit of another API's stage with the same name": {
      resources: {
        stage: { type: "aws:apigateway/stage:Stage", props: { stageName: "v1", restApi: "a" } },
        settings: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { restApi: "b", stageName: "v1", methodPath: "*/*", settings: { throttlingRateLimit: 10 } },
        },
      },
      denied: {
        stage: [
          "No limit is set for its methods. Set throttlingRateLimit and throttlingBurstLimit by a MethodSettings resource for */*.",
        ],
      },
    },
  },
};
