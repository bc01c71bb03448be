/** Why a site could not be put online, in words that say what to do. */
export class SiteError extends Error {
  /** @param status Exit status: 2 where the command line or its files are wrong, 1 where Amplify refused or failed. */
  constructor(
    message: string,
    readonly status: 1 | 2,
  ) {
    super(message);
  }
}
