import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";
import type { TlsVersion } from "../tls/version";

const remediation =
  "For the API, set securityPolicy SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 and endpointAccessMode STRICT on both its RestApi and its DomainName; changes take about 15 minutes. Amplify and Cognito choose theirs: see that no proxy stands in front of them, and ask AWS support.";

/** The versions that nobody may be let in with are refused. */
export const oldTlsVersions: readonly Probe[] = [
  oldTlsVersion("tls-ssl-3.0", "SSL 3.0"),
  oldTlsVersion("tls-1.0", "TLS 1.0"),
  oldTlsVersion("tls-1.1", "TLS 1.1"),
];

function oldTlsVersion(id: string, version: TlsVersion): Probe {
  return {
    rule: ruleOf({
      id,
      title: `${version} is refused`,
      description: `No address of a host negotiates ${version}.`,
      area: "tls",
      severity: "critical",
      remediation,
      criterion: criteria.tls,
    }),
    ask: async (context) => {
      const blindness = await context.calibration();
      return eachAddress(context, async (place, { address, control }) => {
        const { versions, control: asked } = await context.survey(place.endpoint, address, control);
        const outcome = versions[version];
        const evidence = [
          `ordinary hello: ${asked.works ? `${asked.version} with ${asked.suite.name}` : asked.how}`,
          `${version} hello: ${outcome.kind === "accepted" ? `accepted with ${outcome.suite.name}` : outcome.how}`,
        ];
        if (outcome.kind === "accepted") return found("fail", place, `${version} is accepted.`, evidence);
        if (outcome.kind === "unclear")
          return found(
            "undecided",
            place,
            `Whether ${version} is refused is not known: ${outcome.how}.`,
            evidence,
          );
        if (blindness !== undefined)
          return found(
            "undecided",
            place,
            `This machine cannot tell: a local server that speaks TLS 1.0 was seen as '${blindness}'.`,
            evidence,
          );
        return found("pass", place, `${version} is refused: ${outcome.how}.`, evidence);
      });
    },
  };
}
