import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";

const leastBits = 2048;

/** Diffie-Hellman over primes that can be computed for, and compression that gives lengths away, are refused. */
export const keyExchange: Probe = {
  rule: ruleOf({
    id: "tls-key-exchange",
    title: "Key exchange and compression",
    description: "Diffie-Hellman primes have 2048 bits or more (Logjam), and TLS compression is off (CRIME).",
    area: "tls",
    severity: "high",
    remediation:
      "Drop DHE suites, or give the server a prime of 2048 bits or more; turn TLS compression off.",
    criterion: criteria.tls,
  }),
  ask: (context) =>
    eachAddress(context, async (place, { address, control }) => {
      const survey = await context.survey(place.endpoint, address, control);
      const bits = survey.smallestPrimeBits;
      const evidence = [
        bits === undefined ? "no Diffie-Hellman over a prime" : `smallest prime: ${bits} bits`,
        `compression: ${survey.compresses ? "DEFLATE" : "none"}`,
      ];
      if (bits !== undefined && bits < leastBits)
        return found(
          "fail",
          place,
          `A Diffie-Hellman prime has ${bits} bits; ${leastBits} are the least.`,
          evidence,
        );
      if (survey.compresses) return found("fail", place, "TLS compression is on.", evidence);
      return survey.control.works
        ? found("pass", place, "Key exchange is strong, and nothing is compressed.", evidence)
        : found("undecided", place, `Key exchange is not known: ${survey.control.how}.`, evidence);
    }),
};
