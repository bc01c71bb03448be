import { join } from "node:path";

/** Where the parts of the suite are, once `fixtures.ts` has prepared them. */
export interface Suite {
  /** The Pulumi CLI. */
  readonly cli: string;
  readonly folder: string;
  /** A copy of the checkout: what a fresh clone holds after `npm ci`. */
  readonly checkout: string;
  /** The folder of the stand-in `aws` provider. */
  readonly provider: string;
  readonly policyPack: string;
}

/** Declares tests that need the Pulumi CLI; without one they are pending, never passed. */
export function describeEngine(title: string, body: (this: Mocha.Suite) => void): void {
  if (!process.env["ENGINE_SUITE_CLI"]) describe.skip(`${title} (not run: there is no Pulumi CLI)`, body);
  else describe(title, body);
}

/** The prepared suite; only for code that runs inside a test or a hook. */
export function suite(): Suite {
  const cli = process.env["ENGINE_SUITE_CLI"];
  const folder = process.env["ENGINE_SUITE_FOLDER"];
  if (!cli || folder === undefined)
    throw new Error("The engine suite was not prepared: run `npm run test:engine`.");
  const checkout = join(folder, "checkout");
  return {
    cli,
    folder,
    checkout,
    provider: join(folder, "provider"),
    policyPack: join(checkout, "policy-pack"),
  };
}
