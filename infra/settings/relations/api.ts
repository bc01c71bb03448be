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
];
