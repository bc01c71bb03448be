import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";
import { isCbc, lacksForwardSecrecy } from "../tls/suite";

/** CBC and key exchange without forward secrecy are advised against; AWS's own older policies have them. */
export const datedSuites: Probe = {
  rule: ruleOf({
    id: "tls-dated-suites",
    title: "Dated cipher suites",
    description:
      "Every suite has forward secrecy and authenticated encryption. The evidence is the whole list.",
    area: "tls",
    severity: "low",
    remediation: "Set the API's security policy to SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09.",
    criterion: criteria.tls,
  }),
  ask: (context) =>
    eachAddress(context, async (place, { address, control }) => {
      const survey = await context.survey(place.endpoint, address, control);
      const all = survey.suites.flatMap(([, suites]) => suites);
      const evidence = [
        ...survey.suites
          .filter(([, suites]) => suites.length > 0)
          .map(([version, suites]) => `${version}: ${suites.map(({ name }) => name).join(", ")}`),
        `X25519MLKEM768 (post-quantum): ${survey.takesPostQuantum ? "offered" : "not offered"}`,
        `${survey.handshakes} hellos`,
      ];
      if (!survey.control.works)
        return found("undecided", place, `No suites are known: ${survey.control.how}.`, evidence);
      const cbc = all.some(isCbc);
      const isStatic = all.some(lacksForwardSecrecy);
      if (!cbc && !isStatic)
        return found(
          "pass",
          place,
          "Every suite has forward secrecy and authenticated encryption.",
          evidence,
        );
      const what = [...(cbc ? ["CBC"] : []), ...(isStatic ? ["key exchange without forward secrecy"] : [])];
      return found("warn", place, `It accepts suites with ${what.join(" and ")}.`, evidence);
    }),
};
