import type { Shape } from "../shape";

/** A role to assume on the way into the account, with whatever else the provider takes beside its ARN. */
export const assumeRole: Shape<Readonly<Record<string, unknown>>> = {
  expected: "an object with roleArn",
  example: { roleArn: "arn:aws:iam::123456789012:role/deploy" },
  schema: { type: "object", properties: { roleArn: { type: "string" } }, required: ["roleArn"] },
  read(raw, place) {
    if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return place.refuse(raw, this);
    const role = raw as Readonly<Record<string, unknown>>;
    return typeof role.roleArn === "string" ? role : place.refuse(raw, this);
  },
};
