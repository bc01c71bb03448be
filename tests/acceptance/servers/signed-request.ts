import { createHash, createHmac } from "node:crypto";
import type { Request } from "./world";

/** A caller that the API knows, and where it is. */
export const signer = {
  accessKeyId: "AKIATESTTESTTEST0001",
  secretAccessKey: "secret-of-the-tests-secret-of-the-tests!",
  region: "eu-west-1",
} as const;

/** Something that a check of signatures forgets. */
export type SignatureNeglect = "signature" | "date" | "region" | "service" | "query";

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/** What API Gateway says of a signed request: nothing, where it is right. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
export function signatureProblem(
  request: Request,
  host: string,
  neglects: readonly SignatureNeglect[] = [],
): "missing" | "unknown key" | "wrong" | undefined {
  const { authorization = "" } = request.headers;
  const [, keyId, day = "", region = "", service = "", signed = "", signature] =
    form.exec(authorization) ?? [];
  if (signature === undefined) return "missing";
  if (keyId !== signer.accessKeyId) return "unknown key";
  if (neglects.includes("signature")) return undefined;
  const date = request.headers["x-amz-date"] ?? "";
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  const isOld = !(Math.abs(at - Date.now()) < 5 * 60 * 1000);
  if (isOld && !neglects.includes("date")) return "wrong";
  if (region !== signer.region && !neglects.includes("region")) return "wrong";
  if (service !== "execute-api" && !neglects.includes("service")) return "wrong";
  const headers = signed
    .split(";")
    .map((name) => `${name}:${(name === "host" ? host : (request.headers[name] ?? "")).trim()}\n`);
  const query = neglects.includes("query") ? "" : canonicalQuery(request.query);
  const payload = request.headers["x-amz-content-sha256"] ?? sha256(request.body);
  const canonical = [request.method, request.path, query, headers.join(""), signed, payload].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", date, scope, sha256(canonical)].join("\n");
  const key = [day, region, service, "aws4_request"].reduce<string | Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `AWS4${signer.secretAccessKey}`,
  );
  return createHmac("sha256", key).update(text).digest("hex") === signature ? undefined : "wrong";
}

function canonicalQuery(query: string): string {
  return [...new URLSearchParams(query)]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
