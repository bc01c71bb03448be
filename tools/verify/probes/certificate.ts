import {
  chainProblem,
  dateProblem,
  describeCertificate,
  keyProblem,
  nameProblem,
  signatureProblem,
  type SeenChain,
} from "../certificate/certificate-problems";
import type { Context } from "../context";
import { criteria } from "../criteria";
import { eachAddress } from "../each-address";
import { found, ruleOf, type Probe } from "../probe";

interface Problem {
  readonly verdict: "fail" | "warn";
  readonly problem: string;
}

type Judge = (chain: SeenChain, host: string, context: Context) => Problem | undefined;

const failing =
  (judge: (chain: SeenChain, host: string) => string | undefined): Judge =>
  (chain, host) => {
    const problem = judge(chain, host);
    return problem === undefined ? undefined : { verdict: "fail", problem };
  };

/** The questions about the certificate of each host, at each of its addresses. */
export const certificateProbes: readonly Probe[] = [
  certificateProbe(
    "certificate-chain",
    "It leads to a trusted authority",
    "The host sends a certificate and all that leads from it to a trusted authority.",
    failing(chainProblem),
  ),
  certificateProbe(
    "certificate-name",
    "It is for this host",
    "The certificate's subject alternative names hold the host.",
    failing(nameProblem),
  ),
  certificateProbe(
    "certificate-dates",
    "It is valid",
    "The certificate is valid now, and for more than 30 days (less than 7 is a failure).",
    (chain, _host, { now }) => dateProblem(chain, now),
  ),
  certificateProbe(
    "certificate-key",
    "Its key is long enough",
    "The key is RSA with 2048 bits or more, or on a curve of 256 bits or more.",
    failing(keyProblem),
  ),
  certificateProbe(
    "certificate-signature",
    "Its signature cannot be forged",
    "No certificate below the authority is signed with SHA-1 or MD5.",
    failing(signatureProblem),
  ),
];

function certificateProbe(id: string, title: string, description: string, judge: Judge): Probe {
  return {
    rule: ruleOf({
      id,
      title,
      description,
      area: "certificate",
      severity: "critical",
      remediation:
        "Use the certificate of the stack's Certificate component (ACM renews it by itself while its DNS record stands), and see that the name leads to AWS.",
      criterion: criteria.https,
    }),
    ask: (context) =>
      eachAddress(context, async (place, { address }) => {
        const chain = await context.chain(place.endpoint, address);
        if (chain.kind === "none")
          return found("undecided", place, `The certificate could not be seen: ${chain.reason}.`);
        const evidence = [chain.leaf, ...chain.issuers].map(describeCertificate);
        const problem = judge(chain, place.endpoint.host, context);
        return problem === undefined
          ? found("pass", place, `${title}.`, evidence)
          : found(
              problem.verdict,
              place,
              `The certificate of ${place.endpoint.host}: ${problem.problem}.`,
              evidence,
            );
      }),
  };
}
