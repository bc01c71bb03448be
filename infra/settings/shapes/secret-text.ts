import { secretExample } from "../mend";
import type { Shape } from "../shape";

/** A secret, of which nothing is ever shown; that it is stored encrypted is looked at elsewhere. */
export const secretText: Shape<string> = {
  expected: "an encrypted text",
  example: secretExample,
  schema: {
    type: "object",
    properties: { secure: { type: "string" } },
    required: ["secure"],
    additionalProperties: false,
  },
  read: (raw, place) =>
    typeof raw === "string" && raw !== ""
      ? raw
      : place.note("no text", "an encrypted text", place.setSecret()),
};
