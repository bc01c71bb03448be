import { createHash, randomBytes } from "node:crypto";
import type { RecordedResource, RecordedStack } from "../../stack/recorded-stack";
import { Firewall } from "../firewall/firewall";
import type { HttpAnswer, HttpRequest } from "../http-exchange";
import type { TokenIssuer } from "./token-issuer";

/** What Cognito knows about the user pool's client. */
interface Client {
  readonly allowedOauthFlows: readonly string[];
  readonly allowedOauthScopes: readonly string[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
}

interface Grant {
  readonly scopes: readonly string[];
  readonly nonce?: string;
  readonly redirectUri: string;
  readonly challenge: string;
}

const secured = {
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
};

/**
 * Cognito's sign-in page and token endpoint, for the recorded client, with one user who has no second factor. The form's
 * path is the stand-in's own.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export class SignInPage {
  readonly #firewall: Firewall | undefined;
  readonly #client: Client;
  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, readonly string[]>();

  constructor(
    stack: RecordedStack,
    pool: RecordedResource,
    private readonly clientId: string,
    private readonly issuer: TokenIssuer,
  ) {
    this.#firewall = Firewall.of(stack, pool);
    this.#client = stack.one("cognito/userPoolClient:UserPoolClient").inputs as unknown as Client;
  }

  readonly serve = async (request: HttpRequest): Promise<HttpAnswer> => {
    const decision = this.#firewall?.decide(request);
    if (decision === "blocked") return page(403, "Forbidden");
    if (decision !== undefined) return decision;

    const query = new URLSearchParams(request.query);
    const form = new URLSearchParams(request.body.toString("utf8"));
    switch (`${request.method} ${request.path}`) {
      case "GET /oauth2/authorize":
        return this.#authorize(query);
      case "POST /login":
        return this.#signIn(query, form);
      case "POST /oauth2/token":
        return this.#token(form);
      case "POST /oauth2/revoke":
        this.#refreshTokens.delete(form.get("token") ?? "");
        return json(200, {});
      case "GET /logout":
        return this.#client.logoutUrls.includes(query.get("logout_uri") ?? "")
          ? redirect(query.get("logout_uri") ?? "")
          : page(400, "An error was encountered with the requested page.");
      default:
        return page(404, "Not found");
    }
  };

  /** A request that is not this client's gets an error, and no redirect. */
  #authorize(query: URLSearchParams): HttpAnswer {
    const scopes = (query.get("scope") ?? "").split(" ");
    const isOwn =
      query.get("client_id") === this.clientId &&
      this.#client.callbackUrls.includes(query.get("redirect_uri") ?? "") &&
      query.get("response_type") === "code" &&
      this.#client.allowedOauthFlows.includes("code") &&
      scopes.every((scope) => this.#client.allowedOauthScopes.includes(scope)) &&
      query.get("code_challenge_method") === "S256";
    if (!isOwn) return page(400, "An error was encountered with the requested page.");
    const action = `/login?${query.toString()}`.replaceAll("&", "&amp;");
    return page(
      200,
      `<form method="post" action="${action}"><input name="username"><button>Sign in</button></form>`,
    );
  }

  #signIn(query: URLSearchParams, form: URLSearchParams): HttpAnswer {
    if (form.get("username") !== "user@example.com") return page(400, "Incorrect username or password.");
    const code = randomBytes(16).toString("hex");
    const nonce = query.get("nonce");
    this.#codes.set(code, {
      scopes: (query.get("scope") ?? "").split(" "),
      ...(nonce === null ? {} : { nonce }),
      redirectUri: query.get("redirect_uri") ?? "",
      challenge: query.get("code_challenge") ?? "",
    });
    return redirect(
      `${query.get("redirect_uri") ?? ""}?code=${code}&state=${encodeURIComponent(query.get("state") ?? "")}`,
    );
  }

  async #token(form: URLSearchParams): Promise<HttpAnswer> {
    if (form.get("client_id") !== this.clientId) return json(400, { error: "invalid_client" });
    if (form.get("grant_type") === "refresh_token") {
      const used = form.get("refresh_token") ?? "";
      const scopes = this.#refreshTokens.get(used);
      // Rotation: a refresh token is good once.
      this.#refreshTokens.delete(used);
      return scopes === undefined ? json(400, { error: "invalid_grant" }) : this.#tokens(scopes, undefined);
    }
    const grant = this.#codes.get(form.get("code") ?? "");
    this.#codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (
      grant === undefined ||
      grant.redirectUri !== form.get("redirect_uri") ||
      grant.challenge !== challenge
    ) {
      return json(400, { error: "invalid_grant" });
    }
    return this.#tokens(grant.scopes, grant.nonce);
  }

  async #tokens(scopes: readonly string[], nonce: string | undefined): Promise<HttpAnswer> {
    const common = { clientId: this.clientId, scopes, lifetimeSeconds: 900 };
    const refreshToken = randomBytes(32).toString("hex");
    this.#refreshTokens.set(refreshToken, scopes);
    return json(200, {
      access_token: await this.issuer.issue({ ...common, use: "access" }),
      id_token: await this.issuer.issue({ ...common, use: "id", ...(nonce === undefined ? {} : { nonce }) }),
      refresh_token: refreshToken,
      token_type: "Bearer",
      expires_in: 900,
    });
  }
}

function page(status: number, body: string): HttpAnswer {
  return { status, headers: { ...secured, "Content-Type": "text/html; charset=utf-8" }, body };
}

/** The token endpoint answers scripts of every page: it is public, and takes no cookies. */
function json(status: number, body: object): HttpAnswer {
  return {
    status,
    headers: { ...secured, "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" },
    body: JSON.stringify(body),
  };
}

function redirect(location: string): HttpAnswer {
  return { status: 302, headers: { ...secured, Location: location }, body: "" };
}
