/** A version of the protocol, oldest first in time: SSL 3.0 comes before TLS 1.0. */
export type TlsVersion = "SSL 3.0" | `1.${number}`;

/** Names that share what they accept. What a name says by itself (FIPS, post-quantum) is read from the name. */
export interface TlsCatalogueRow {
  /** The oldest version that is accepted; undefined where the names choose ciphers and no version. */
  readonly minimum: TlsVersion | undefined;
  /** Whether every accepted cipher suite is forward-secret; undefined where AWS does not say. */
  readonly forwardSecrecy: boolean | undefined;
  /** Where the name does not say it although it is so. */
  readonly postQuantum?: true;
  readonly names: readonly string[];
}

/** The names of one service's TLS policies, as AWS published them on a day. */
export interface TlsCatalogue {
  readonly source: `https://docs.aws.amazon.com/${string}`;
  readonly date: `${number}-${number}-${number}`;
  readonly rows: readonly TlsCatalogueRow[];
}
