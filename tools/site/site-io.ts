/** The world around `deploySite`: where it stands, and where it tells. */
export interface SiteIo {
  readonly cwd: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Takes the site's address, alone. */
  readonly stdout: { write: (text: string) => unknown };
  /** Takes progress and errors. */
  readonly stderr: { write: (text: string) => unknown };
}
