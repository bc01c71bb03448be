import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const late = "expires is more than 90 days away. Set it to a nearer day, or leave it out for seven days.";

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();

export const cases: PolicyCases = {
  resources: [
    of("aws:appsync/apiKey:ApiKey", {
      omitted: [],
      allowed: {
        "a key that has ended": { expires: "2020-01-01T00:00:00Z" },
        "a key of a month": { expires: inDays(30) },
        "what is no day": { expires: "x7226582400" },
      },
      denied: {
        "a key of many years": [{ expires: "2199-01-01T00:00:00Z" }, late],
        "a key of many years, in seconds": [{ expires: 7_226_582_400 }, late],
        "a key of many years, in parts of seconds": [{ expires: "7226582400.25" }, late],
        "a key of a hundred days": [{ expires: inDays(100) }, late],
      },
      undecided: { "an unknown end": [{ expires: unknown }, "expires"] },
    }),
  ],
};
