import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFolder } from "../../../tools/site/read-folder";
import { siteConfiguration } from "../../../tools/site/site-configuration";
import { siteOutputs } from "../../../tools/site/site-outputs";
import type { RecordedResource, RecordedStack } from "../stack/recorded-stack";
import { RestApi } from "./api/rest-api";
import { HostServer, type Host } from "./host-server";
import type { HttpService } from "./http-exchange";
import { IdentityPool, type IssuedCredentials } from "./sign-in/identity-pool";
import { SignInPage } from "./sign-in/sign-in-page";
import { TokenIssuer } from "./sign-in/token-issuer";
import { Site } from "./site/site";
import { Authority, type ServerCertificate } from "./tls/authority";
import { apiOffer, cloudFrontOffer, legacyOffer, type TlsOffer } from "./tls/tls-offer";

const frontEnd = join(__dirname, "../../../infra/sample/front-end");
const apiId = "abcde12345";
const appId = "d1a2b3c4d5e6f7";
const clientId = "1example23456789client4567";

/**
 * What AWS would run for a stack, on the loopback: each host on ports of its own, with TLS by a throw-away authority,
 * built from what the program registered. It does not prove that AWS behaves so; it proves that what was registered,
 * read as AWS's documentation reads it, keeps the promises.
 */
export class Cloud {
  readonly folder = mkdtempSync(join(tmpdir(), "secure-transport-cloud-"));
  /** What went wrong inside the stand-in, and must not be taken for an answer of AWS. */
  readonly problems: unknown[] = [];
  readonly #servers = new Map<string, HostServer>();
  readonly #keyHashes: string[] = [];
  #restApi: RestApi | undefined;
  #identityPool: IdentityPool | undefined;

  private constructor(
    readonly outputs: Readonly<Record<string, unknown>>,
    readonly authority: Authority,
    readonly issuer: TokenIssuer,
    /** Issues tokens of a user pool that is not the stack's. */
    readonly otherIssuer: TokenIssuer,
  ) {}

  /**
   * Starts everything that the stack has.
   * @param configuration What the site's `config.json` says otherwise than the outputs would.
   */
  static async start(stack: RecordedStack, configuration: object = {}): Promise<Cloud> {
    const region = String(stack.outputs["region"]);
    const issuer = new TokenIssuer(region, `${region}_StandInAA`);
    const otherIssuer = new TokenIssuer(region, `${region}_OtherPool`);
    const cloud = new Cloud(
      filledOutputs(stack, region, issuer),
      await Authority.create(),
      issuer,
      otherIssuer,
    );
    try {
      await cloud.#build(stack, region, configuration);
    } catch (error) {
      await cloud.stop();
      throw error;
    }
    return cloud;
  }

  /** What serves each host. */
  get servers(): ReadonlyMap<string, HostServer> {
    return this.#servers;
  }

  /** Hashes of the public keys of every certificate. */
  get keyHashes(): readonly string[] {
    return this.#keyHashes;
  }

  get clientId(): string {
    return clientId;
  }

  /** Credentials that the identity pool gives to a user who is signed in. */
  lendCredentials(): IssuedCredentials {
    if (this.#identityPool === undefined) throw new Error("There is no identity pool yet.");
    return this.#identityPool.lend();
  }

  /** A page of somebody else's, over TLS as well, which any browser opens. */
  async addForeignSite(name: string, service: HttpService): Promise<void> {
    await this.#serve({ name, service, certificate: await this.#certificate([name], "EC_prime256v1") });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#servers.values()].map((server) => server.stop()));
    this.#restApi?.remove();
    rmSync(this.folder, { recursive: true });
  }

  async #build(stack: RecordedStack, region: string, configuration: object): Promise<void> {
    writeFileSync(join(this.folder, "authority.pem"), this.authority.pem);
    writeFileSync(join(this.folder, "outputs.json"), JSON.stringify(this.outputs));
    const pool = stack.one("cognito/userPool:UserPool");
    const identityPool = new IdentityPool(this.issuer, clientId);
    this.#identityPool = identityPool;
    await this.#addSite(stack, configuration);
    await this.#addApi(stack, { region, pool, identityPool });
    await this.#addSignIn(stack, pool);
    await this.addForeignSite(`cognito-identity.${region}.amazonaws.com`, identityPool.serve);
  }

  async #addSite(stack: RecordedStack, differing: object): Promise<void> {
    const configuration = { ...siteConfiguration(siteOutputs(this.outputs)), ...differing };
    const site = new Site(stack, {
      ...(await readFolder(frontEnd)),
      "config.json": Buffer.from(JSON.stringify(configuration)),
    });
    const { domainName, subDomains } = stack.one("amplify/domainAssociation:DomainAssociation").inputs as {
      domainName: string;
      subDomains: readonly { prefix: string }[];
    };
    const hosts = subDomains.map(({ prefix }) => (prefix === "" ? domainName : `${prefix}.${domainName}`));
    const certificate = await this.#certificate(hosts, "EC_prime256v1");
    for (const name of hosts) await this.#serve({ name, service: site.serve, certificate });
    const defaultHost = String(this.outputs["siteDefaultHost"]);
    await this.#serve({
      name: defaultHost,
      service: site.serve,
      certificate: await this.#certificate([defaultHost], "RSA_2048"),
    });
  }

  async #addApi(
    stack: RecordedStack,
    part: { region: string; pool: RecordedResource; identityPool: IdentityPool },
  ): Promise<void> {
    const defaultHost = String(this.outputs["apiDefaultHost"]);
    this.#restApi = new RestApi(stack, {
      apiId,
      defaultHost,
      region: part.region,
      issuers: new Map([[part.pool.urn, this.issuer]]),
      issuedCredentials: part.identityPool.issued,
    });
    const service = this.#restApi.serve;
    const domain = stack.one("apigateway/domainName:DomainName").inputs;
    await this.#serve({
      name: String(domain["domainName"]),
      service,
      certificate: await this.#certificate([String(domain["domainName"])], "EC_prime256v1"),
      tls: apiOffer(domain["securityPolicy"], "TLS_1_2"),
      redirectsHttp: false,
    });
    await this.#serve({
      name: defaultHost,
      service,
      certificate: await this.#certificate([defaultHost], "RSA_2048"),
      tls: apiOffer(stack.one("apigateway/restApi:RestApi").inputs["securityPolicy"], "TLS_1_0"),
      redirectsHttp: false,
    });
  }

  async #addSignIn(stack: RecordedStack, pool: RecordedResource): Promise<void> {
    const page = new SignInPage(stack, pool, clientId, this.issuer);
    const { domain, managedLoginVersion } = stack.one("cognito/userPoolDomain:UserPoolDomain").inputs as {
      domain: string;
      managedLoginVersion?: number;
    };
    await this.#serve({
      name: domain,
      service: page.serve,
      certificate: await this.#certificate([domain], "RSA_2048"),
      // Managed login of version 2 is said to need TLS 1.2; nothing says what the hosted UI of version 1 takes.
      tls: managedLoginVersion === 2 ? cloudFrontOffer : legacyOffer,
    });
  }

  async #certificate(hosts: readonly string[], keyAlgorithm: string): Promise<ServerCertificate> {
    const certificate = await this.authority.issue(hosts, keyAlgorithm);
    this.#keyHashes.push(certificate.keyHash);
    return certificate;
  }

  async #serve(
    host: Omit<Host, "tls" | "redirectsHttp"> & { readonly tls?: TlsOffer; readonly redirectsHttp?: boolean },
  ): Promise<void> {
    const server = new HostServer({ tls: cloudFrontOffer, redirectsHttp: true, ...host }, (error) =>
      this.problems.push(error),
    );
    this.#servers.set(host.name, server);
    await server.start();
  }
}

/** The outputs of the stack, with what AWS would name filled in. */
function filledOutputs(
  { outputs }: RecordedStack,
  region: string,
  { issuer, userPoolId }: TokenIssuer,
): Record<string, unknown> {
  const identityPoolId =
    outputs["identityPoolId"] === "" ? "" : `${region}:11111111-2222-3333-4444-555555555555`;
  const named: Record<string, unknown> = {
    amplifyAppId: appId,
    apiDefaultHost: `${apiId}.execute-api.${region}.amazonaws.com`,
    identityPoolId,
    siteDefaultHost: `${String(outputs["amplifyBranch"])}.${appId}.amplifyapp.com`,
    tokenIssuer: issuer,
    userPoolClientId: clientId,
    userPoolId,
    webAclArns: firewallArns(outputs["webAclArns"], region),
  };
  return { ...outputs, ...named };
}

/** An ARN for each firewall that the stack has. */
function firewallArns(named: unknown, region: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(named as object).map((name) => [
      name,
      name === "site"
        ? `arn:aws:wafv2:us-east-1:123456789012:global/webacl/${name}/1`
        : `arn:aws:wafv2:${region}:123456789012:regional/webacl/${name}/1`,
    ]),
  );
}
