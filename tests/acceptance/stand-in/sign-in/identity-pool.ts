import { CognitoJwtVerifier } from "aws-jwt-verify";
import { randomBytes } from "node:crypto";
import type { HttpAnswer, HttpRequest } from "../http-exchange";
import type { TokenIssuer } from "./token-issuer";

/** Credentials that the identity pool gave, and whose they are. */
export interface IssuedCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly identityId: string;
}

const identityId = "eu-west-1:99999999-8888-7777-6666-555555555555";
const cors = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "content-type,x-amz-target",
  "Access-Control-Allow-Methods": "POST",
  "Content-Type": "application/x-amz-json-1.1",
};

/** Cognito's identity pool: AWS credentials for a genuine ID token of the user pool's client, and for nobody else. */
export class IdentityPool {
  readonly issued: IssuedCredentials[] = [];
  readonly #verifier;

  constructor(
    private readonly issuer: TokenIssuer,
    clientId: string,
  ) {
    this.#verifier = CognitoJwtVerifier.create({ userPoolId: issuer.userPoolId, clientId, tokenUse: "id" });
    this.#verifier.cacheJwks(issuer.keys);
  }

  readonly serve = async (request: HttpRequest): Promise<HttpAnswer> => {
    if (request.method === "OPTIONS") return { status: 200, headers: cors, body: "" };
    const input = JSON.parse(request.body.toString("utf8")) as { Logins?: Record<string, string> };
    const token = input.Logins?.[this.issuer.issuer.replace("https://", "")] ?? "";
    try {
      await this.#verifier.verify(token);
    } catch {
      return this.#json(400, { __type: "NotAuthorizedException", message: "Invalid login token." });
    }
    if (request.headers["x-amz-target"]?.endsWith(".GetId")) {
      return this.#json(200, { IdentityId: identityId });
    }
    const credentials = this.lend();
    return this.#json(200, {
      IdentityId: identityId,
      Credentials: {
        AccessKeyId: credentials.accessKeyId,
        SecretKey: credentials.secretAccessKey,
        SessionToken: credentials.sessionToken,
        Expiration: Math.floor(Date.now() / 1000) + 3600,
      },
    });
  };

  /** Credentials of the role of users who are signed in. */
  lend(): IssuedCredentials {
    const credentials: IssuedCredentials = {
      accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
      secretAccessKey: randomBytes(20).toString("hex"),
      sessionToken: randomBytes(32).toString("base64"),
      identityId,
    };
    this.issued.push(credentials);
    return credentials;
  }

  #json(status: number, body: object): HttpAnswer {
    return { status, headers: cors, body: JSON.stringify(body) };
  }
}
