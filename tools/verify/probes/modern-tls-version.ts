import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";
import { tlsVersions } from "../tls/version";

/** TLS 1.2 or 1.3 is negotiated, and the API negotiates nothing below what the stack promises. */
export const modernTlsVersion: Probe = {
  rule: ruleOf({
    id: "tls-modern",
    title: "TLS 1.2 and 1.3",
    description: "Every address negotiates TLS 1.2 or 1.3, and the API nothing below the stack's minimumTls.",
    area: "tls",
    severity: "critical",
    remediation:
      "Set minimumTls of the stack; the API's security policy follows it and takes about 15 minutes to change.",
    criterion: criteria.tls,
  }),
  ask: (context) =>
    eachAddress(context, async (place, { address, control }) => {
      const { minimumTls } = context.targets;
      const { role } = place.endpoint;
      const isApi = role === "api" || role === "apiDefault";
      const { versions, control: asked } = await context.survey(place.endpoint, address, control);
      const evidence = tlsVersions.map((version) => {
        const outcome = versions[version];
        return `${version}: ${outcome.kind === "accepted" ? `accepted with ${outcome.suite.name}` : `${outcome.kind}, ${outcome.how}`}`;
      });
      const takes = (version: "TLS 1.2" | "TLS 1.3") => versions[version].kind === "accepted";
      const accepted = tlsVersions.filter((version) => versions[version].kind === "accepted");
      if (!takes("TLS 1.2") && !takes("TLS 1.3")) {
        if (accepted.length > 0)
          return found(
            "fail",
            place,
            `Nothing from TLS 1.2 up is negotiated, only ${accepted.join(", ")}.`,
            evidence,
          );
        const how = asked.works ? `${asked.version} once, then nothing` : asked.how;
        return found("undecided", place, `No version was negotiated: ${how}.`, evidence);
      }
      if (isApi && minimumTls === "1.3") {
        if (takes("TLS 1.2"))
          return found(
            "fail",
            place,
            "TLS 1.2 is accepted, while the stack promises TLS 1.3 (minimumTls).",
            evidence,
          );
        if (versions["TLS 1.2"].kind === "unclear")
          return found("undecided", place, "Whether TLS 1.2 is refused is not known.", evidence);
      }
      return found("pass", place, `It negotiates ${accepted.join(" and ")}.`, evidence);
    }),
};
