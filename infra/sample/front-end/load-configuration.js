/**
 * What the page needs to know, from the outputs of the stack.
 * @typedef {object} Configuration
 * @property {string} apiOrigin
 * @property {{ path: string, methods: string[] }[]} apiRoutes
 * @property {"cognito" | "iam"} authorization
 * @property {string[]} authorizationScopes Scopes of which an access token must hold one; none: ID tokens are asked for.
 * @property {string} signInOrigin
 * @property {string} tokenIssuer
 * @property {string} userPoolClientId
 * @property {string} identityPoolId Empty unless calls are signed.
 * @property {string} region
 */

/**
 * Reads `config.json`, which `npm run site:deploy` makes from the stack's outputs.
 * @returns {Promise<Configuration>}
 */
export async function loadConfiguration() {
  const answer = await fetch("/config.json", { cache: "no-store" });
  const text = await answer.text();
  try {
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `The site has no readable config.json (${error.message}). Deploy it with 'npm run site:deploy -- --stack STACK'.`,
      { cause: error },
    );
  }
}
