import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";
import { weakKinds } from "../tls/suite";

/** Suites without encryption, without a server's identity, or with a cipher that can be broken are refused. */
export const weakSuites: Probe = {
  rule: ruleOf({
    id: "tls-weak-suites",
    title: "Weak cipher suites are refused",
    description:
      "NULL, anonymous, export, DES, 3DES, IDEA and RC4 suites are refused, alone and beside strong ones.",
    area: "tls",
    severity: "critical",
    remediation: "Set the API's security policy to one of AWS's SecurityPolicy_TLS13_… policies with PFS.",
    criterion: criteria.tls,
  }),
  ask: (context) =>
    eachAddress(context, async (place, { address, control }) => {
      const { weak } = await context.survey(place.endpoint, address, control);
      const evidence = weakKinds.map((kind) => {
        const outcome = weak[kind];
        return `${kind}: ${outcome.kind === "accepted" ? `accepted, ${outcome.suite.name}` : `${outcome.kind}, ${outcome.how}`}`;
      });
      const accepted = weakKinds.filter((kind) => weak[kind].kind === "accepted");
      if (accepted.length > 0)
        return found("fail", place, `Weak suites are accepted: ${accepted.join(", ")}.`, evidence);
      const unclear = weakKinds.filter((kind) => weak[kind].kind === "unclear");
      return unclear.length > 0
        ? found(
            "undecided",
            place,
            `Whether these are refused is not known: ${unclear.join(", ")}.`,
            evidence,
          )
        : found("pass", place, `Refused: ${weakKinds.join(", ")}.`, evidence);
    }),
};
