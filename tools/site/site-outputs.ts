import { SiteError } from "./site-error";

const texts = [
  "siteUrl",
  "apiOrigin",
  "authorization",
  "signInOrigin",
  "tokenIssuer",
  "userPoolClientId",
  "identityPoolId",
  "amplifyAppId",
  "amplifyBranch",
  "region",
] as const;

/** The outputs of a stack that its site is made with. */
export type SiteOutputs = Readonly<Record<(typeof texts)[number], string>> & {
  readonly apiRoutes: readonly { readonly path: string; readonly methods: readonly string[] }[];
  readonly authorizationScopes: readonly string[];
};

/**
 * Picks what a site needs out of a stack's outputs.
 * @throws SiteError that names every output that is not there.
 */
export function siteOutputs(outputs: Readonly<Record<string, unknown>>): SiteOutputs {
  const missing = [
    ...texts.filter((name) => typeof outputs[name] !== "string"),
    ...["apiRoutes", "authorizationScopes"].filter((name) => !Array.isArray(outputs[name])),
  ];
  if (missing.length > 0) {
    throw new SiteError(
      `The stack has no output ${missing.join(", ")}: expected those of this project's program. Run 'pulumi up' first.`,
      2,
    );
  }
  return outputs as unknown as SiteOutputs;
}
