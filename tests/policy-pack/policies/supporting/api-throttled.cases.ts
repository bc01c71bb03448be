import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const unlimited =
  "defaultRouteSettings.throttlingRateLimit is not set. Set it, and throttlingBurstLimit, to what the back end takes.";
const noSettings =
  "No limit is set for its methods. Set throttlingRateLimit and throttlingBurstLimit by a MethodSettings resource for */*.";
const stage = { type: "aws:apigateway/stage:Stage", props: { stageName: "v1" } };
const settings = (throttlingRateLimit: number) => ({
  type: "aws:apigateway/methodSettings:MethodSettings",
  props: { stageName: "v1", methodPath: "*/*", settings: { throttlingRateLimit } },
});

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
    "a stage with limits of its own": {
      resources: {
        stage: {
          type: "aws-native:apigateway:Stage",
          props: { stageName: "v1", methodSettings: [{ throttlingRateLimit: 100 }] },
        },
      },
    },
    "a stage without limits": { resources: { stage }, denied: { stage: [noSettings] } },
    "a stage with settings that set none": {
      resources: { stage, limits: settings(-1) },
      denied: { stage: [noSettings] },
    },
    "a stage whose settings are connected at preview": {
      resources: {
        stage: { type: "aws:apigateway/stage:Stage", props: { stageName: unknown } },
        limits: {
          type: "aws:apigateway/methodSettings:MethodSettings",
          props: { stageName: unknown, settings: { throttlingRateLimit: 100 } },
          refers: { stageName: ["stage"] },
        },
      },
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
