import { allOf } from "../../kit/input/all-of";
import { each } from "../../kit/input/each";
import type { Findings } from "../../kit/input/finding";
import type { Input } from "../../kit/input/input";
import { on } from "../../kit/policy/check";
import { definePolicy } from "../../kit/policy/define-policy";
import { httpStage } from "../../resources/http-stage";
import { methodSettings, settingsInStage } from "../../resources/method-settings";
import { restStage } from "../../resources/rest-stage";

/** Left unset, a stage writes no access log. */
export const apiAccessLog = definePolicy({
  name: "api-access-log",
  concern: "logging",
  severity: "medium",
  level: "advisory",
  controls: ["NIST AC-4", "PCI DSS 10.2.1", "FSBP APIGateway.1", "FSBP APIGateway.9", "CWE-778"],
  url: "https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html",
  description: "Stages of APIs write an access log, and those of REST APIs an execution log.",
  why: "Without an access log nobody sees who called, over which TLS version, and what was refused.",
  remediation:
    "Set the access log settings of the stage to the ARN of a log group or delivery stream, and to a format, and loggingLevel to ERROR.",
  limits: "An execution log is asked for only where it is turned off for all methods.",
  checks: [
    on(restStage, ({ accessLogDestination }) => logged(accessLogDestination)),
    on(httpStage, ({ accessLogDestination }) => logged(accessLogDestination)),
    on(methodSettings, ({ methodPath, settings }) => executed(methodPath, "*/*", settings)),
    on(settingsInStage, (list) =>
      each(list.items(), (settings) => executed(settings.read("httpMethod"), "*", settings)),
    ),
  ],
});

/** Of one method it may be off on purpose, such as of a health check. */
function* executed(methods: Input, all: string, settings: Input): Findings {
  const level = settings.read("loggingLevel");
  const isOff = allOf(
    () => methods.text() === all,
    () => level.text() === "OFF",
  );
  if (!isOff) return;
  yield `${level.path} is OFF, so nobody sees why calls fail. Set it to ERROR.`;
}

function* logged(destination: Input): Findings {
  if (destination.isSet()) return;
  yield `${destination.path} is not set, so nobody sees who calls. Set it to the ARN of a log group.`;
}
