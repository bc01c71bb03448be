import { awsCredentials } from "./aws-credentials.js";

/**
 * The headers with which a request shows who its caller is: a token, or a signature (Signature Version 4).
 * @param {{ method: string, url: URL, headers: Record<string, string>, body: string | undefined }} request
 */
export async function authorizeRequest(configuration, session, request) {
  if (configuration.authorization === "cognito") return { Authorization: await session.apiToken() };

  // Loaded where it is needed alone: it is larger than the rest of the page.
  const { Sha256, SignatureV4 } = await import("./vendor/signature-v4.js");
  const { region } = configuration;
  const credentials = await awsCredentials(configuration, await session.idToken());
  const signer = new SignatureV4({ service: "execute-api", region, credentials, sha256: Sha256 });
  const { method, url, headers, body } = request;
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: url.host },
    body,
  });
  return Object.fromEntries(Object.entries(signed.headers).filter(([name]) => name !== "host"));
}
