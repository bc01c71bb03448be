import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

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
  ],
};
