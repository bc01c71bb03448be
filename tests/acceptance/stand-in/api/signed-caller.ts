import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import type { HttpRequest } from "../http-exchange";
import type { IssuedCredentials } from "../sign-in/identity-pool";

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/execute-api\/aws4_request, SignedHeaders=([^,]+), Signature=[0-9a-f]{64}$/;

/** Whose credentials signed a request for this region; undefined where the signature is not theirs. */
export async function signedCaller(
  request: HttpRequest,
  region: string,
  issued: readonly IssuedCredentials[],
): Promise<IssuedCredentials | undefined> {
  const authorization = request.headers["authorization"] ?? "";
  const [, accessKeyId, signedRegion, signed] = form.exec(authorization) ?? [];
  const credentials = issued.find((candidate) => candidate.accessKeyId === accessKeyId);
  if (credentials === undefined || signedRegion !== region || signed === undefined) return undefined;
  if (request.headers["x-amz-security-token"] !== credentials.sessionToken) return undefined;

  const date = request.headers["x-amz-date"]?.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    "$1-$2-$3T$4:$5:$6Z",
  );
  const signingDate = new Date(date ?? "");
  if (!(Math.abs(signingDate.getTime() - Date.now()) < 5 * 60 * 1000)) return undefined;
  const headers = signed.split(";").map((name) => [name, request.headers[name] ?? ""]);
  const again = await new SignatureV4({ service: "execute-api", region, credentials, sha256: Sha256 }).sign(
    {
      method: request.method,
      protocol: "https:",
      hostname: request.host,
      path: request.path,
      query: Object.fromEntries(new URLSearchParams(request.query)),
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: request.body,
    },
    { signingDate },
  );
  return again.headers["authorization"] === authorization ? credentials : undefined;
}
