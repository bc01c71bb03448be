import { deepEqual } from "node:assert/strict";
import { outboundHttps } from "../../../../policy-pack/policies/https/outbound-https";
import { describeCases } from "../../../support/policy-cases";
import { evaluate, unknown } from "../../../support/policy-evaluate";
import { cases } from "./outbound-https.cases";

describeCases(outboundHttps, cases);

/** SNS refuses such an address with the protocol https, so nobody is asked about one that is not known. */
describe("outbound-https and an address that does not fit its protocol", () => {
  const judged = (endpoint: string) => {
    const { violations, open } = evaluate(outboundHttps, "aws:sns/topicSubscription:TopicSubscription", {
      protocol: "https",
      endpoint,
    });
    return [...violations, ...open];
  };

  it("tells it where it is known, and asks nothing where it is not", () => {
    const told = 'endpoint is called over plain http ("b.example"). Set it to an https:// URL.';
    deepEqual(["http://b.example", "HTTP://b.example", "https://b.example/http://", unknown].map(judged), [
      [told],
      [told],
      [],
      [],
    ]);
  });
});
