import { allOf } from "../../kit/input/all-of";
import { anyOf } from "../../kit/input/any-of";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { some } from "../../kit/input/some";
import { surely } from "../../kit/input/surely";
import { acrossStack, on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import type { Stack, StackResource } from "../../kit/policy/stack";
import { httpStage, type HttpStage } from "../../resources/http-stage";
import { isOfSameRestApi } from "../../resources/is-of-same-rest-api";
import { methodSettings, type MethodSettings } from "../../resources/method-settings";
import { restStage, type RestStage } from "../../resources/rest-stage";

/** Left unset, one stage may use up the account's limit, which all of its APIs in the region share. */
export const apiThrottled = definePolicy({
  name: "api-throttled",
  concern: "limits",
  severity: "low",
  level: "advisory",
  controls: ["NIST AC-4", "OWASP API4"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html",
  description: "Stages of APIs limit how many requests they take.",
  why: "A stage without a limit lets one caller use up what the account's APIs may take together.",
  remediation: "Set throttlingRateLimit and throttlingBurstLimit for all methods or routes of the stage.",
  checks: [on(httpStage, httpLimits)],
  stackChecks: [acrossStack(restStage, restLimits)],
});

function* httpLimits({ defaultRouteSettings }: HttpStage): Findings {
  if (limits(defaultRouteSettings)) return;
  yield `${defaultRouteSettings.path}.throttlingRateLimit is not set. Set it, and throttlingBurstLimit, to what the back end takes.`;
}

function* restLimits(stage: StackResource<RestStage>, stack: Stack): Findings {
  const { things, open } = stack.referring(stage, methodSettings, ({ stageName }) => stageName);
  const isLimited = anyOf(
    () => some(things, ({ view }) => limits(view.settings)),
    () => some(stage.view.methodSettings(), limits),
    () =>
      some(stack.all(methodSettings), (settings) =>
        allOf(
          () => isNamed(stage.view, settings.view),
          () => isOfSameRestApi(stack, stage, settings),
          () => limits(settings.view.settings),
        ),
      ),
  );
  if (isLimited) return;
  if (open.length > 0) yield* open;
  else
    yield "No limit is set for its methods. Set throttlingRateLimit and throttlingBurstLimit by a MethodSettings resource for */*.";
}

/** Whether settings name a stage by its text, as far as they are known: `referring` tells of those that are not. */
function isNamed(stage: RestStage, { stageName }: MethodSettings): boolean {
  return surely(() => stageName.text() !== undefined) && stageName.text() === stage.stageName.text();
}

/** A limit of -1 stands for none. */
function limits(settings: Input): boolean {
  return (settings.read("throttlingRateLimit").number() ?? -1) >= 0;
}
