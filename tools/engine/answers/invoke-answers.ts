import { isDeepStrictEqual } from "node:util";
import type { InvokeAnswer } from "../model";
import { Unknown, type PropertyMap } from "../values";
import { mapValues } from "../wire/map-value";
import type { WireMap } from "../wire/wire-value";
import type { AskedInvoke } from "./asked-invoke";
import { awsAnswers } from "./aws/aws-answers";

/**
 * The answer to an invoke: the first given one that fits, else what needs no provider to be known; undefined if there is
 * none. In a given answer null stands for what is not known.
 */
export function invokeAnswer(given: readonly InvokeAnswer[], asked: AskedInvoke): PropertyMap | undefined {
  const fitting = given.find(
    ({ token, args = {} }) =>
      token === asked.token &&
      Object.entries(args).every(([name, value]) => isDeepStrictEqual(asked.args[name], value)),
  );
  if (fitting === undefined) return awsAnswers[asked.token]?.(asked);
  return mapValues(fitting.result as WireMap, (part) => part ?? Unknown.value) as PropertyMap;
}
