import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import type { AwsCredentials } from "./credentials";

/** What is signed, and how; a wrong region, service, date or secret makes a signature that must be refused. */
export interface Signing {
  readonly url: string;
  readonly method: string;
  readonly credentials: AwsCredentials;
  readonly region: string;
  readonly service?: string;
  readonly date?: Date;
}

/** The headers of a request signed with Signature Version 4, Host left out. */
export async function signRequest(signing: Signing): Promise<Readonly<Record<string, string>>> {
  const url = new URL(signing.url);
  const { accessKeyId, secretAccessKey, sessionToken } = signing.credentials;
  const signer = new SignatureV4({
    service: signing.service ?? "execute-api",
    region: signing.region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
    sha256: Sha256,
  });
  const { headers } = await signer.sign(
    {
      method: signing.method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: { host: url.host },
    },
    signing.date === undefined ? {} : { signingDate: signing.date },
  );
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "host"));
}
