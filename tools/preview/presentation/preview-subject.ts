/** What was previewed, and how reports name it. */
export interface PreviewSubject {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
}
