import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { repairable } from "../../kit/input/repairable";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { httpStage, type HttpStage } from "../../resources/http-stage";
import { methodSettings, settingsInStage } from "../../resources/method-settings";

/** Data tracing writes whole requests and answers, credentials included, into the execution log. */
export const apiLogWithoutPayloads = definePolicy({
  name: "api-log-without-payloads",
  concern: "logging",
  severity: "medium",
  level: "advisory",
  controls: ["NIST SC-8", "CWE-532"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
  description: "Execution logs of APIs hold no requests and answers.",
  why: "A log with whole requests holds tokens and personal data that TLS kept from everybody else.",
  remediation: "Set dataTraceEnabled to false.",
  checks: [
    on(methodSettings, ({ settings }) => noTrace(settings)),
    on(settingsInStage, (list) => each(list.items(), noTrace)),
    on(httpStage, httpTrace, routeTrace),
  ],
});

function* httpTrace({ defaultRouteSettings }: HttpStage): Findings {
  yield* noTrace(defaultRouteSettings);
}

function* routeTrace(stage: HttpStage): Findings {
  yield* each(stage.routeSettings(), noTrace);
}

function* noTrace(settings: Input): Findings {
  const place = settings.read("dataTraceEnabled");
  if (place.flag() !== true) return;
  yield repairable(
    `${place.path} is true, so tokens and data get into the log. Set it to false.`,
    place,
    false,
  );
}
