/** Genuine credentials, as they were given; none of them is ever printed. */
export interface Credentials {
  readonly valid: string | undefined;
  readonly expired: string | undefined;
  readonly otherClient: string | undefined;
  readonly otherPool: string | undefined;
  readonly id: string | undefined;
  readonly withoutScope: string | undefined;
  readonly aws: AwsCredentials | undefined;
}

/** Credentials of an AWS role that may call the API. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
}

/** Every text in the credentials that no report may hold: whole tokens, and their parts. */
export function secretsOf({ aws, ...tokens }: Credentials): string[] {
  const texts = Object.values(tokens).filter((token) => token !== undefined);
  return [
    ...texts,
    ...texts.flatMap((token) => token.split(".").slice(1)),
    ...(aws === undefined ? [] : [aws.secretAccessKey, ...(aws.sessionToken ? [aws.sessionToken] : [])]),
  ].filter((secret) => secret.length >= 8);
}
