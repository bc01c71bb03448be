import { apiGatewayTls } from "../../catalogues/tls/api-gateway";
import { cloudfrontTls } from "../../catalogues/tls/cloudfront";
import { cognitoTls } from "../../catalogues/tls/cognito";
import { iotTls } from "../../catalogues/tls/iot";
import { lightsailTls } from "../../catalogues/tls/lightsail";
import { loadBalancingTls } from "../../catalogues/tls/load-balancing";
import { searchTls } from "../../catalogues/tls/search";
import type { TlsCatalogue, TlsVersion } from "../../catalogues/tls/tls-catalogue";
import { transferTls } from "../../catalogues/tls/transfer";

/** What a named TLS policy accepts. */
export interface TlsPolicy {
  /** The oldest version; undefined where the names of the service choose none. */
  readonly minimum: TlsVersion | undefined;
  /** Whether every cipher suite is forward-secret; undefined where neither AWS nor the name says so. */
  readonly forwardSecrecy: boolean | undefined;
  readonly fips: boolean;
  readonly postQuantum: boolean;
}

/** A service with TLS policies that have names. */
export type TlsService = keyof typeof services;

/** The catalogue of a service, and how its names say the oldest version; group 1 is the digit after "1.". */
const services = {
  apiGateway: {
    catalogue: apiGatewayTls,
    grammars: [
      /^SecurityPolicy_TLS1\d_1_(\d)(?:_[A-Za-z\d]+)*_\d{4}_\d{2}$/,
      /^SecurityPolicy_TLS1(\d)(?:_[A-Za-z\d]+)*_\d{4}_EDGE$/,
      /^TLS_1_(\d)$/,
    ],
  },
  cloudfront: { catalogue: cloudfrontTls, grammars: [/^TLSv1(?:\.(\d))?(?:_\d{4})?$/] },
  loadBalancing: {
    catalogue: loadBalancingTls,
    grammars: [/^ELBSecurityPolicy-(?:(?:TLS1\d|TLS|FS)-1-(\d)(?:-[A-Za-z\d]+)*-|FS-)?\d{4}-\d{2}$/],
  },
  search: { catalogue: searchTls, grammars: [/^Policy-Min-TLS-1-(\d)(?:-[A-Za-z\d]+)*-\d{4}-\d{2}$/] },
  // A name with an older version than 1.2 says nothing here: IoT Core accepts none of them under any name.
  iot: { catalogue: iotTls, grammars: [/^IoTSecurityPolicy_TLS1\d_1_([2-9])(?:_[A-Za-z\d]+)*_\d{4}_\d{2}$/] },
  cognito: { catalogue: cognitoTls, grammars: [/^TLS_V1(?:_(\d)_\d{4})?$/] },
  lightsail: { catalogue: lightsailTls, grammars: [/^TLSv1(?:\.(\d))?(?:_\d{4})?$/] },
  transfer: { catalogue: transferTls, grammars: [] },
} satisfies Record<string, { catalogue: TlsCatalogue; grammars: readonly RegExp[] }>;

/** Longer than any name that AWS could give. */
const longest = 128;

/**
 * What a TLS policy accepts: as the catalogue of its service lists it, or, for a name that AWS adds later, as the name
 * says by its grammar. Undefined for a name that says nothing.
 */
export function tlsPolicyOf(service: TlsService, name: string): TlsPolicy | undefined {
  return listed(service, name) ?? spelled(service, name);
}

function listed(service: TlsService, name: string): TlsPolicy | undefined {
  const row = services[service].catalogue.rows.find(({ names }) => names.includes(name));
  if (row === undefined) return undefined;
  const { minimum, forwardSecrecy, postQuantum = says(name, "PQ") } = row;
  return { minimum, forwardSecrecy, fips: says(name, "FIPS"), postQuantum };
}

function spelled(service: TlsService, name: string): TlsPolicy | undefined {
  if (name.length > longest) return undefined;
  for (const grammar of services[service].grammars) {
    const match = grammar.exec(name);
    if (match === null) continue;
    const minor = Number(match[1] ?? 0);
    const isForwardSecret = minor >= 3 || says(name, "PFS") || says(name, "FS");
    return {
      minimum: `1.${minor}`,
      forwardSecrecy: isForwardSecret || undefined,
      fips: says(name, "FIPS"),
      postQuantum: says(name, "PQ"),
    };
  }
  return undefined;
}

function says(name: string, mark: string): boolean {
  return name.split(/[-_]/).includes(mark);
}
