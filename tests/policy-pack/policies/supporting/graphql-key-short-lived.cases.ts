import { of, type PolicyCases } from "../../../support/policy-cases";
import { unknown } from "../../../support/policy-evaluate";

const late = "expires is more than 90 days away. Set it to a nearer day, or leave it out for seven days.";

export const cases: PolicyCases = {
  resources: [
    of("aws:appsync/apiKey:ApiKey", {
      omitted: [],
      allowed: { "a key that has ended": { expires: "2020-01-01T00:00:00Z" } },
      denied: {
        "a key of many years": [{ expires: "2199-01-01T00:00:00Z" }, late],
        "a key of many years, in seconds": [{ expires: 7_226_582_400 }, late],
      },
      undecided: { "an unknown end": [{ expires: unknown }, "expires"] },
    }),
  ],
};
