import { nameProblem, signatureProblem } from "./certificate-problems";
import type { PresentedChain } from "./presented-chain";

/** Why a client would not send a secret to that host; undefined: it would. */
export function distrustOf(chain: PresentedChain, host: string): string | undefined {
  if (chain.kind === "none") return `its certificate could not be seen: ${chain.reason}`;
  // OpenSSL takes signatures that can be forged where it is told to take everything, as it is here.
  const problem = chain.problem ?? nameProblem(chain, host) ?? signatureProblem(chain);
  return problem === undefined ? undefined : `its certificate is not trusted: ${problem}`;
}
