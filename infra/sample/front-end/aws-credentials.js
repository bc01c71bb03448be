/** Calls the identity pool, which takes these two calls unsigned, in the JSON protocol of AWS. */
async function askIdentityPool(region, operation, input) {
  const answer = await fetch(`https://cognito-identity.${region}.amazonaws.com/`, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.1",
      "X-Amz-Target": `AWSCognitoIdentityService.${operation}`,
    },
    body: JSON.stringify(input),
  });
  const output = await answer.json();
  if (!answer.ok)
    throw new Error(`The identity pool refused (${operation}): ${output.message ?? output.__type}`);
  return output;
}

/**
 * Exchanges a user's ID token for AWS credentials that last an hour.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export async function awsCredentials({ region, identityPoolId, tokenIssuer }, idToken) {
  const Logins = { [tokenIssuer.replace("https://", "")]: idToken };
  const { IdentityId } = await askIdentityPool(region, "GetId", { IdentityPoolId: identityPoolId, Logins });
  const { Credentials } = await askIdentityPool(region, "GetCredentialsForIdentity", { IdentityId, Logins });
  return {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretKey,
    sessionToken: Credentials.SessionToken,
  };
}
