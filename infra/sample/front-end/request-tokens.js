/**
 * Asks the token endpoint, as a public client does. https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @returns {Promise<{ accessToken: string, idToken: string, refreshToken: string, expiresAt: number }>}
 */
export async function requestTokens({ signInOrigin, userPoolClientId }, grant) {
  const answer = await fetch(`${signInOrigin}/oauth2/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: userPoolClientId, ...grant }),
  });
  const tokens = await answer.json();
  if (!answer.ok) throw new Error(`The sign-in page gave no tokens: ${tokens.error ?? answer.status}.`);
  return {
    accessToken: tokens.access_token,
    idToken: tokens.id_token,
    // With rotation each refresh brings a new one; without it the old one stays good.
    refreshToken: tokens.refresh_token ?? grant.refresh_token,
    expiresAt: Date.now() + tokens.expires_in * 1000,
  };
}
